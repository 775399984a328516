package se.budkavle.bot.discord.jda;

import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.CommandDispatcher;
import se.budkavle.bot.chat.OptionCompleter;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.discord.wire.InteractionExecutor;
import se.budkavle.bot.discord.wire.InteractionResponder;
import se.budkavle.bot.discord.wire.ServerResolver;
import se.budkavle.storage.TextShortener;

/**
 * Receives interactions (commands, buttons, forms) from the library JDA and runs their handlers in the bot's own thread
 * pool.
 */
class InteractionListener extends ListenerAdapter {

    private static final Logger log = LoggerFactory.getLogger(InteractionListener.class);
    private static final int SHOWN = 100;

    private final CommandDispatcher desk;
    private final JdaInputParser parser;
    private final InteractionExecutor interactions;
    private final InteractionResponder responder;
    private final MessageRenderer renderer;
    private final ComponentRenderer components;
    private final ServerResolver served;

    InteractionListener(
            CommandDispatcher desk,
            JdaInputParser parser,
            InteractionExecutor interactions,
            InteractionResponder responder,
            MessageRenderer renderer,
            ComponentRenderer components,
            ServerResolver served) {
        this.desk = desk;
        this.parser = parser;
        this.interactions = interactions;
        this.responder = responder;
        this.renderer = renderer;
        this.components = components;
        this.served = served;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        if (isOurs(event)) {
            answer(
                    event,
                    () -> desk.run(
                            event.getFullCommandName(),
                            JdaInputParser.caller(event),
                            event.getChannelId(),
                            parser.options(event)));
        }
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        if (isOurs(event)) {
            answer(event, () -> desk.runOnMessage(event.getName(), JdaInputParser.messageCall(event)));
        }
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        if (isOurs(event)) {
            answer(event, () -> desk.press(JdaInputParser.pressed(event, List.of())));
        }
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        if (isOurs(event)) {
            answer(event, () -> desk.press(JdaInputParser.pressed(event, event.getValues())));
        }
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        if (isOurs(event)) {
            answer(event, () -> desk.press(JdaInputParser.sent(event)));
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        if (isOurs(event)) {
            var typed = event.getFocusedOption();
            interactions.complete(
                    () -> desk.complete(
                            event.getFullCommandName(),
                            typed.getName(),
                            new OptionCompleter.Request(
                                    typed.getValue(),
                                    JdaInputParser.caller(event),
                                    event.getChannelId(),
                                    JdaInputParser.others(event))),
                    found -> suggest(event, found));
        }
    }

    private void answer(IReplyCallback event, Supplier<Reply> doing) {
        interactions.answer(new JdaInteraction(event, responder, renderer, components), () -> served.ifServed(doing));
    }

    private void suggest(CommandAutoCompleteInteractionEvent event, List<OptionCompleter.Suggestion> found) {
        var choices = DataArray.fromCollection(found.stream()
                .map(one -> DataObject.empty()
                        .put("name", TextShortener.shortened(one.shown(), SHOWN))
                        .put("value", one.value()))
                .toList());
        responder
                .send(
                        event.getId(),
                        event.getToken(),
                        InteractionResponder.Kind.SUGGESTIONS,
                        DataObject.empty().put("choices", choices).toString())
                .whenComplete((sent, failure) -> {
                    if (failure != null) {
                        log.warn("Interaction {} did not get its suggestions", event.getId());
                    }
                });
    }

    /**
     * Returns whether the interaction comes from the configured Discord server or from a private message. Returns true
     * for all interactions if no server is configured.
     */
    private boolean isOurs(Interaction event) {
        return served.serves(
                event.getId(), event.getGuild() == null ? "" : event.getGuild().getId());
    }
}
