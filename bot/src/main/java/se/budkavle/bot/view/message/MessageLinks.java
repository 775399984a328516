package se.budkavle.bot.view.message;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.MessageCall;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Workspace;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.SourceMessage;

/**
 * Builds links to the chat message from which a record, such as a decision, was created. Stores the ids of the chat
 * message and its channel in a form's custom id, so that the submitted form contains them.
 */
@Component
public class MessageLinks {

    private final Workspace workspace;

    MessageLinks(@Lazy Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Returns the line with a link to the chat message appended. Returns the line unchanged if {@code source} is null,
     * or if the bot is not connected to the chat server.
     */
    public Phrase after(Phrase line, @Nullable SourceMessage source) {
        return to(source).map(link -> Phrase.joined(" · ", List.of(line, link))).orElse(line);
    }

    /**
     * Returns a link to the chat message. Returns empty if the source is null or the bot is not connected to the chat
     * server.
     */
    public Optional<Phrase> to(@Nullable SourceMessage source) {
        return Optional.ofNullable(source)
                .flatMap(message -> workspace.messageAddress(message.channelId(), message.messageId()))
                .map(address -> Phrase.link(Phrase.of("chat.message-link"), address));
    }

    /** Returns the chat message on which a user has called a message command. */
    public static SourceMessage source(MessageCall call) {
        return new SourceMessage(call.channelId(), call.message().id());
    }

    /**
     * Parses the message's channel id and message id from a form's custom id, starting at this index. Returns null if
     * the custom id does not contain a channel id and a message id.
     */
    public static @Nullable SourceMessage source(PressEvent sent, int index) {
        return sent.reference().size() <= index
                ? null
                : new SourceMessage(sent.reference(index), sent.reference(index + 1));
    }

    /**
     * Returns the custom id with the message's channel id and message id appended, so that the submitted form contains
     * them. Returns the custom id unchanged if {@code source} is null.
     */
    public static String id(String customId, @Nullable SourceMessage source) {
        return source == null ? customId : customId + ":" + source.channelId() + ":" + source.messageId();
    }
}
