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
import se.budkavle.storage.MessageSource;

/** Shows and remembers from which chat message something was made. */
@Component
public class MessageLinks {

    private final Workspace workspace;

    MessageLinks(@Lazy Workspace workspace) {
        this.workspace = workspace;
    }

    /** Returns the line with a link to the message after it; the line alone if there is no message to link to. */
    public Phrase after(Phrase line, @Nullable MessageSource source) {
        return to(source).map(link -> Phrase.joined(" · ", List.of(line, link))).orElse(line);
    }

    /** Returns a link to the message; empty if the source is null or the chat cannot tell the address. */
    public Optional<Phrase> to(@Nullable MessageSource source) {
        return Optional.ofNullable(source)
                .flatMap(message -> workspace.messageAddress(message.channelId(), message.messageId()))
                .map(address -> Phrase.link(Phrase.of("chat.message-link"), address));
    }

    /** Returns the message for which a message command was called. */
    public static MessageSource source(MessageCall call) {
        return new MessageSource(call.channelId(), call.message().id());
    }

    /**
     * Returns the message that a form's custom id names by its channel and its own id, from this index on. Returns null
     * if the custom id ends before.
     */
    public static @Nullable MessageSource source(PressEvent sent, int index) {
        return sent.reference().size() <= index
                ? null
                : new MessageSource(sent.reference(index), sent.reference(index + 1));
    }

    /**
     * Returns the custom id with the message's channel and own id at its end, so that the submitted form still names
     * the message. Returns the custom id as it is if there is no message.
     */
    public static String id(String customId, @Nullable MessageSource source) {
        return source == null ? customId : customId + ":" + source.channelId() + ":" + source.messageId();
    }
}
