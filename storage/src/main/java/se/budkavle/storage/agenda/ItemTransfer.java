package se.budkavle.storage.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A transfer of an agenda item from one network to another. The item goes to the group that prepares it, or back to the
 * network that decides on it.
 *
 * @param itemId the id of the transferred item; each item is transferred at most once, because the other network gets a
 *     new item
 * @param text the background that the preparing group gives, or its reason against the item; null for none
 */
@Table("item_step")
public record ItemTransfer(
        @Id String id,
        String itemId,
        Kind kind,
        String fromNetworkId,
        String toNetworkId,
        @Nullable String text,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 2000;

    /**
     * The kind of transfer: the item was sent to another network, which prepares it; was given back after the
     * preparation; or was given back with advice against the item.
     */
    public enum Kind {
        SENT,
        PREPARED,
        ADVISED_AGAINST
    }

    /**
     * Creates a transfer for an item that a network sends to a group (another network). The group prepares the item.
     */
    public static ItemTransfer sent(String itemId, String fromNetworkId, String groupId, String by, Instant now) {
        return new ItemTransfer(NewId.next(), itemId, Kind.SENT, fromNetworkId, groupId, null, by, now, 0);
    }

    /**
     * Creates a transfer for an item that the preparing group gives back to the network from which it came.
     *
     * @param itemId the id of the group's own item, which continues the other network's item
     * @throws Refusal if the text is blank or too long
     */
    public ItemTransfer back(String itemId, Kind how, String words, String by, Instant now) {
        if (kind != Kind.SENT || how == Kind.SENT) {
            throw new IllegalStateException("Only a sent item is given back, not one that is " + kind);
        }
        return new ItemTransfer(NewId.next(), itemId, how, toNetworkId, fromNetworkId, checked(words), by, now, 0);
    }

    private static String checked(String words) {
        if (InvisibleCharacterFilter.isNone(words)) {
            throw new Refusal("agenda.path.text-missing");
        }
        if (words.strip().length() > LONGEST_TEXT) {
            throw new Refusal("agenda.path.text-length", LONGEST_TEXT);
        }
        return words.strip();
    }
}
