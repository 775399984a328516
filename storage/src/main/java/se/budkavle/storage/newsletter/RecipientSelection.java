package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.delivery.Addressee;

/**
 * The result of deciding who gets an issue: the copies to send, at most one for each reader, and the number of readers
 * left out.
 *
 * <p>A contact with a person's own address is the same reader as the person. The reader's own choice overrides the
 * register, and the latest choice that can be delivered wins. A reader who has opted out of a network gets no copy on
 * account of that network.
 *
 * @param copies channels first, then private messages, then mail
 * @param leftOut the number of readers left out, by reason
 */
public record RecipientSelection(List<Copy> copies, Map<LeftOut, Integer> leftOut) {

    /** Why a subscriber or listed contact gets no copy. */
    public enum LeftOut {
        ENDED,
        MAY_NOT_READ,
        NO_ADDRESS,
        NO_ACCOUNT,
        NO_CHANNEL
    }

    /**
     * One copy.
     *
     * @param name the name of the network or the reader; null when unknown
     * @param personId null for a channel, and for a contact who is nobody of the association
     * @param contactId null when the reader is no contact
     * @param reasons one code for each reason: channel, asked or list, and the network's id, for example
     *     list:hallbar-energi
     */
    public record Copy(
            Addressee to,
            @Nullable String name,
            @Nullable String personId,
            @Nullable String contactId,
            List<String> reasons) {}

    public static RecipientSelection of(ReaderSources from) {
        return new RecipientSelectionRule(from).readers();
    }

    /** Returns how many copies are sent in this way. */
    public int count(Addressee.Kind way) {
        return (int) copies.stream().filter(copy -> copy.to().kind() == way).count();
    }

    public int leftOut(LeftOut why) {
        return leftOut.getOrDefault(why, 0);
    }
}
