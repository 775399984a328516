package se.budkavle.storage.setup;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The link between an area and its category in the chat, or between a network and its role there.
 *
 * <p>It refers to the category or role by id, so that people may rename and move it. A network's channel is a column of
 * the network.
 *
 * @param id kind and subject, because each area has at most one category and each network at most one role
 * @param subject the id of the area or the network
 * @param chatId the chat's id of the category or role
 * @param at when it was linked
 */
@Table("chat_link")
public record ChatLink(
        @Id String id,
        Kind kind,
        String subject,
        String chatId,
        Instant at,
        @Version int version) {

    /** The kind of a link: CATEGORY for an area, ROLE for a network. */
    public enum Kind {
        CATEGORY,
        ROLE
    }

    public static ChatLink of(Kind kind, String subject, String chatId, Instant now) {
        return new ChatLink(id(kind, subject), kind, subject, chatId, now, 0);
    }

    /** Returns the link with another category or role. */
    public ChatLink to(String otherChatId, Instant now) {
        return new ChatLink(id, kind, subject, otherChatId, now, version);
    }

    static String id(Kind kind, String subject) {
        return kind + ":" + subject;
    }
}
