package se.budkavle.bot.discord.wire;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;

/** A Discord interaction that waits for its reply. The reply is sent over HTTP, without a Discord library. */
class HttpInteraction implements PendingInteraction {

    private static final Logger log = LoggerFactory.getLogger(HttpInteraction.class);

    private final InteractionParser interaction;
    private final InteractionResponder responder;
    private final MessageWriter messages;
    /** True if the interaction comes from a private reply of the bot, which the new reply then replaces. */
    private final boolean inPlace;

    private final AcknowledgementTimer timer = new AcknowledgementTimer();
    private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();

    HttpInteraction(InteractionParser interaction, InteractionResponder responder, MessageWriter messages) {
        this.interaction = interaction;
        this.responder = responder;
        this.messages = messages;
        inPlace = interaction.comesFromAPrivateAnswer();
    }

    @Override
    public String id() {
        return interaction.id();
    }

    @Override
    public Runnable directly(Reply reply) {
        if (reply.form() != null) {
            if (interaction.type() == InteractionParser.FORM) {
                throw new IllegalStateException(
                        "A form cannot be answered with a form: " + reply.form().id());
            }
            var form = messages.form(reply.form(), interaction.locale());
            return () -> send(InteractionResponder.Kind.FORM, form, List.of());
        }
        var message = messages.reply(reply, interaction.locale());
        return inPlace && !reply.isSeparate()
                ? () -> send(InteractionResponder.Kind.IN_PLACE, message.json(), message.files())
                : () -> send(
                        InteractionResponder.Kind.MESSAGE, message.privately().json(), message.files());
    }

    @Override
    public void acknowledge() {
        var sent = inPlace
                ? send(InteractionResponder.Kind.LATER_IN_PLACE, "{}", List.of())
                : send(InteractionResponder.Kind.LATER, "{\"flags\":64}", List.of());
        // Sends the reply even if the acknowledgement seems to have failed. Discord may have received the
        // acknowledgement although Discord's response to it was lost.
        sent.whenComplete((taken, failure) -> acknowledged.complete(null));
    }

    @Override
    public Runnable later(Reply reply) {
        var message = messages.reply(reply.form() == null ? reply : again(), interaction.locale());
        // Discord opens no form after an acknowledgement. Instead of a form, the bot sends a separate message, which
        // does not replace an earlier private reply.
        boolean beside = inPlace && (reply.form() != null || reply.isSeparate());
        return () -> acknowledged.thenRun(() -> logFailure(
                beside
                        ? responder.add(
                                interaction.application(),
                                interaction.token(),
                                message.privately().json(),
                                message.files())
                        : responder.complete(
                                interaction.application(), interaction.token(), message.json(), message.files())));
    }

    private Reply again() {
        if (interaction.type() != InteractionParser.PRESS) {
            return Reply.of("chat.form-late-command");
        }
        if (interaction.component() != InteractionParser.BUTTON) {
            return Reply.of("chat.form-late-choice");
        }
        return Reply.of("chat.form-late").with(Button.main(interaction.customId(), Phrase.of("chat.form-open")));
    }

    private CompletableFuture<Void> send(InteractionResponder.Kind kind, String json, List<RequestBody.Part> files) {
        return logFailure(responder.send(interaction.id(), interaction.token(), kind, json, files))
                .whenComplete((taken, failure) -> timer.responded(failure));
    }

    private CompletableFuture<Void> logFailure(CompletableFuture<Void> sent) {
        return sent.whenComplete((taken, failure) -> {
            if (failure != null) {
                log.warn(
                        "Interaction {} did not get its answer: {}",
                        id(),
                        failure.getCause() == null
                                ? failure.getMessage()
                                : failure.getCause().getMessage());
            }
        });
    }
}
