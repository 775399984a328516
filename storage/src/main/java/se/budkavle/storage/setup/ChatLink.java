package se.budkavle.storage.setup;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The link between an area of work and its channel category in Discord, or between a network and its Discord role.
 *
 * <p>The link stores Discord's id, so people may rename and move the category or role. A network's channel is stored
 * with the network.
 *
 * @param id the kind and the subject, so that an area has at most one category and a network at most one Discord role
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

    /** What is linked. CATEGORY: the channel category of an area of work. ROLE: the Discord role of a network. */
    public enum Kind {
        CATEGORY,
        ROLE
    }

    public static ChatLink of(Kind kind, String subject, String chatId, Instant now) {
        return new ChatLink(id(kind, subject), kind, subject, chatId, now, 0);
    }

    /** Returns the link with another category or role in Discord. */
    public ChatLink to(String otherChatId, Instant now) {
        return new ChatLink(id, kind, subject, otherChatId, now, version);
    }

    static String id(Kind kind, String subject) {
        return kind + ":" + subject;
    }
}
