package se.budkavle.bot.discord.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.OptionCompleter;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.TextShortener;

/** Parses interactions (commands, buttons, forms) from Discord's JSON and runs their handlers in a thread pool. */
public class InteractionDispatcher {

    private static final Logger log = LoggerFactory.getLogger(InteractionDispatcher.class);
    private static final int SHOWN = 100;

    private final CommandDispatcher desk;
    private final InteractionExecutor interactions;
    private final InteractionResponder responder;
    private final MessageWriter messages;
    private final ServerResolver served;
    private final AttachmentDownload download = new AttachmentDownload();

    public InteractionDispatcher(
            CommandDispatcher desk,
            InteractionExecutor interactions,
            InteractionResponder responder,
            MessageWriter messages,
            ServerResolver served) {
        this.desk = desk;
        this.interactions = interactions;
        this.responder = responder;
        this.messages = messages;
        this.served = served;
    }

    /**
     * Parses an interaction and starts its handler. The interaction is a command, a pressed button, a used menu, a
     * submitted form or a request for autocomplete suggestions.
     *
     * @param packet the JSON of one interaction from the gateway
     */
    public void dispatch(String packet) {
        var interaction = InteractionParser.of(packet);
        if (!isOurs(interaction)) {
            return;
        }
        var pending = new HttpInteraction(interaction, responder, messages);
        switch (interaction.type()) {
            case InteractionParser.COMMAND ->
                answer(
                        pending,
                        interaction.isMessageCommand()
                                ? () -> desk.runOnMessage(interaction.command(), interaction.messageCall())
                                : () -> desk.run(
                                        interaction.command(),
                                        interaction.caller(),
                                        interaction.channel(),
                                        interaction.options(download)));
            case InteractionParser.PRESS -> press(interaction, pending);
            case InteractionParser.FORM -> answer(pending, () -> desk.press(interaction.pressed()));
            case InteractionParser.SUGGESTIONS ->
                interactions.complete(
                        () -> {
                            var typed = interaction.typed();
                            return desk.complete(
                                    interaction.command(),
                                    typed.path("name").asString(),
                                    new OptionCompleter.Request(
                                            typed.path("value").asString(""),
                                            interaction.caller(),
                                            interaction.channel(),
                                            interaction.others()));
                        },
                        found -> suggest(interaction, found));
            default -> log.warn("Interaction {} is of an unknown type, {}", interaction.id(), interaction.type());
        }
    }

    private void press(InteractionParser interaction, PendingInteraction pending) {
        if (interaction.component() == InteractionParser.BUTTON
                || interaction.component() == InteractionParser.CHOICE) {
            answer(pending, () -> desk.press(interaction.pressed()));
        }
    }

    private void answer(PendingInteraction pending, Supplier<Reply> doing) {
        interactions.answer(pending, () -> served.ifServed(doing));
    }

    private void suggest(InteractionParser interaction, List<OptionCompleter.Suggestion> found) {
        var choices = found.stream()
                .map(one -> Map.of("name", TextShortener.shortened(one.shown(), SHOWN), "value", one.value()))
                .toList();
        responder
                .send(
                        interaction.id(),
                        interaction.token(),
                        InteractionResponder.Kind.SUGGESTIONS,
                        RequestBody.JSON.writeValueAsString(Map.of("choices", choices)))
                .whenComplete((sent, failure) -> {
                    if (failure != null) {
                        log.warn("Interaction {} did not get its suggestions", interaction.id());
                    }
                });
    }

    /**
     * Returns whether the interaction comes from the configured Discord server or from a private message. Returns true
     * for all interactions if no server is configured.
     */
    private boolean isOurs(InteractionParser interaction) {
        return served.serves(interaction.id(), interaction.guild());
    }
}
