package se.budkavle.bot.discord.jda;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.discord.wire.AcknowledgementTimer;
import se.budkavle.bot.discord.wire.InteractionResponder;
import se.budkavle.bot.discord.wire.PendingInteraction;
import se.budkavle.bot.text.Phrase;

/** A Discord interaction, received through the library JDA, that waits for its reply. */
class JdaInteraction implements PendingInteraction {

    private static final Logger log = LoggerFactory.getLogger(JdaInteraction.class);

    private final IReplyCallback event;
    private final InteractionResponder responder;
    private final MessageRenderer renderer;
    private final ComponentRenderer components;
    private final Locale reader;
    /** True if the interaction comes from a private reply of the bot, which the new reply then replaces. */
    private final boolean inPlace;

    private final AcknowledgementTimer timer = new AcknowledgementTimer();
    private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();

    JdaInteraction(
            IReplyCallback event,
            InteractionResponder responder,
            MessageRenderer renderer,
            ComponentRenderer components) {
        this.event = event;
        this.responder = responder;
        this.renderer = renderer;
        this.components = components;
        reader = event.getUserLocale().toLocale();
        inPlace = event instanceof ComponentInteraction press
                        && press.getMessage().isEphemeral()
                || event instanceof ModalInteractionEvent form
                        && form.getMessage() != null
                        && form.getMessage().isEphemeral();
    }

    @Override
    public String id() {
        return event.getId();
    }

    @Override
    public Runnable directly(Reply reply) {
        if (reply.form() != null) {
            if (!(event instanceof IModalCallback)) {
                throw new IllegalStateException(
                        "A form cannot be answered with a form: " + reply.form().id());
            }
            var form = components.form(reply.form(), reader).toData();
            return () -> send(InteractionResponder.Kind.FORM, form);
        }
        var message = renderer.reply(reply, reader);
        boolean replaces = inPlace && !reply.isSeparate();
        if (!message.getAttachments().isEmpty()) {
            return () -> sendWithFiles(message, replaces);
        }
        if (replaces) {
            var edit = edit(message).toData();
            return () -> send(InteractionResponder.Kind.IN_PLACE, edit);
        }
        var data = message.toData();
        data.put("flags", data.getInt("flags", 0) | Message.MessageFlag.EPHEMERAL.getValue());
        return () -> send(InteractionResponder.Kind.MESSAGE, data);
    }

    @Override
    public void acknowledge() {
        var data = DataObject.empty();
        var sent = inPlace
                ? send(InteractionResponder.Kind.LATER_IN_PLACE, data)
                : send(InteractionResponder.Kind.LATER, data.put("flags", Message.MessageFlag.EPHEMERAL.getValue()));
        // Sends the reply even if the acknowledgement seems to have failed. Discord may have received the
        // acknowledgement although Discord's response to it was lost.
        sent.whenComplete((taken, failure) -> acknowledged.complete(null));
    }

    @Override
    public Runnable later(Reply reply) {
        var hook = InteractionHook.from(event.getJDA(), event.getToken());
        var message = renderer.reply(reply.form() == null ? reply : again(), reader);
        // Discord opens no form after an acknowledgement. Instead of a form, the bot sends a separate message, which
        // does not replace an earlier private reply.
        boolean beside = inPlace && (reply.form() != null || reply.isSeparate());
        return () -> acknowledged.thenRun(
                () -> send(beside ? hook.sendMessage(message).setEphemeral(true) : hook.editOriginal(edit(message))));
    }

    private Reply again() {
        if (!(event instanceof ComponentInteraction press)) {
            return Reply.of("chat.form-late-command");
        }
        if (press.getComponentType() != Component.Type.BUTTON) {
            return Reply.of("chat.form-late-choice");
        }
        return Reply.of("chat.form-late").with(Button.main(press.getComponentId(), Phrase.of("chat.form-open")));
    }

    private static MessageEditData edit(MessageCreateData message) {
        return MessageEditBuilder.fromCreateData(message).setReplace(true).build();
    }

    private void sendWithFiles(MessageCreateData message, boolean replaces) {
        send(
                replaces
                        ? ((IMessageEditCallback) event).editMessage(edit(message))
                        : event.reply(message).setEphemeral(true));
    }

    private CompletableFuture<Void> send(InteractionResponder.Kind kind, DataObject data) {
        return responder
                .send(event.getId(), event.getToken(), kind, data.toString())
                .whenComplete((sent, failure) -> {
                    timer.responded(failure);
                    if (failure != null) {
                        logFailure(
                                failure.getCause() == null
                                        ? failure.getMessage()
                                        : failure.getCause().getMessage());
                    }
                });
    }

    private void send(RestAction<?> action) {
        action.queue(sent -> {}, failure -> logFailure(FailureTranslator.reason(failure)));
    }

    private void logFailure(@Nullable String why) {
        log.warn("Interaction {} did not get its answer: {}", id(), why);
    }
}
