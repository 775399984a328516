package se.budkavle.storage.setup;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A link from an area of work to its channel category in Discord, or from a network to its Discord role.
 *
 * <p>The row contains Discord's id, so that the link stays valid when people rename or move the category or role. The
 * link from a network to its channel is stored in the network's own row.
 *
 * @param id a text that consists of the kind and {@code subject}, so that an area has at most one category, and a
 *     network has at most one Discord role
 * @param subject the id of the area or the network
 * @param chatId Discord's id of the category or role
 * @param at when the link was stored
 */
@Table("chat_link")
public record ChatLink(
        @Id String id,
        Kind kind,
        String subject,
        String chatId,
        Instant at,
        @Version int version) {

    /**
     * The kind of link. CATEGORY links an area of work to its channel category, and ROLE links a network to its Discord
     * role.
     */
    public enum Kind {
        CATEGORY,
        ROLE
    }

    public static ChatLink of(Kind kind, String subject, String chatId, Instant now) {
        return new ChatLink(id(kind, subject), kind, subject, chatId, now, 0);
    }

    /** Returns a copy of the link that refers to another category or role in Discord. */
    public ChatLink to(String otherChatId, Instant now) {
        return new ChatLink(id, kind, subject, otherChatId, now, version);
    }

    static String id(Kind kind, String subject) {
        return kind + ":" + subject;
    }
}
