package se.budkavle.storage.setup;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A category of the chat that belongs to an area, or a role of the chat that belongs to a network.
 *
 * <p>By its id in the chat: it may be renamed and moved there. A network's channel stands with the network itself.
 *
 * @param id      kind and subject: each area has one category, each network one role
 * @param subject the id of the area or the network
 * @param chatId  the chat's id of it
 * @param at      since when
 */
@Table("chat_link")
public record Link(@Id String id, Kind kind, String subject, String chatId, Instant at, @Version int version) {

    /** What of the chat is linked; the subject of a category is an area, that of a role a network. */
    public enum Kind { CATEGORY, ROLE }

    public static Link of(Kind kind, String subject, String chatId, Instant now) {
        return new Link(id(kind, subject), kind, subject, chatId, now, 0);
    }

    /** The same matter, with something else in the chat. */
    public Link to(String otherChatId, Instant now) {
        return new Link(id, kind, subject, otherChatId, now, version);
    }

    static String id(Kind kind, String subject) {
        return kind + ":" + subject;
    }
}
