package se.budkavle.bot.discord.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.chat.Completion;
import se.budkavle.bot.chat.Reply;

/** Receives interactions as Discord's JSON and passes them to the desk on a thread of its own. */
public class InteractionDispatcher {

    private static final Logger log = LoggerFactory.getLogger(InteractionDispatcher.class);
    private static final int SHOWN = 100;

    private final CommandDesk desk;
    private final InteractionExecutor interactions;
    private final InteractionResponder callback;
    private final MessageWriter messages;
    private final ServedWorkspace served;
    private final AttachmentDownload download = new AttachmentDownload();

    public InteractionDispatcher(CommandDesk desk, InteractionExecutor interactions, InteractionResponder callback, MessageWriter messages,
            ServedWorkspace served) {
        this.desk = desk;
        this.interactions = interactions;
        this.callback = callback;
        this.messages = messages;
        this.served = served;
    }

    /** @param packet the JSON of one interaction from the gateway */
    public void interaction(String packet) {
        var heard = InteractionParser.of(packet);
        if (!isOurs(heard)) {
            return;
        }
        var asked = new JsonInteraction(heard, callback, messages);
        switch (heard.type()) {
            case InteractionParser.COMMAND -> answer(asked,
                    () -> desk.run(heard.command(), heard.caller(), heard.channel(), heard.options(download)));
            case InteractionParser.PRESS -> press(heard, asked);
            case InteractionParser.FORM -> answer(asked, () -> desk.press(heard.pressed()));
            case InteractionParser.SUGGESTIONS -> interactions.complete(() -> {
                var typed = heard.typed();
                return desk.complete(heard.command(), typed.path("name").asString(),
                        new Completion.Request(typed.path("value").asString(""), heard.caller(), heard.channel()));
            }, found -> suggest(heard, found));
            default -> log.warn("Interaction {} is of an unknown type, {}", heard.id(), heard.type());
        }
    }

    private void press(InteractionParser heard, PendingInteraction asked) {
        if (heard.component() == InteractionParser.BUTTON || heard.component() == InteractionParser.CHOICE) {
            answer(asked, () -> desk.press(heard.pressed()));
        }
    }

    private void answer(PendingInteraction asked, Supplier<Reply> doing) {
        interactions.answer(asked, () -> served.once(doing));
    }

    private void suggest(InteractionParser heard, List<Completion.Suggestion> found) {
        var choices = found.stream()
                .map(one -> Map.of("name", InputLimits.shortened(one.shown(), SHOWN), "value", one.value())).toList();
        callback.send(heard.id(), heard.token(), InteractionResponder.Kind.SUGGESTIONS,
                RequestBody.JSON.writeValueAsString(Map.of("choices", choices))).whenComplete((sent, failure) -> {
                    if (failure != null) {
                        log.warn("Interaction {} did not get its suggestions", heard.id());
                    }
                });
    }

    /** Returns whether the interaction comes from the server that the bot serves or from a private message. */
    private boolean isOurs(InteractionParser heard) {
        return served.hears(heard.id(), heard.guild());
    }
}
