package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.delivery.Addressee;

/**
 * Who gets a newsletter issue: the copies to send, at most one for each reader, and the number of readers who get none.
 *
 * <p>If a contact's email address belongs to a person of the association, the contact and the person are one reader.
 * The reader's own subscription overrides the contact register. Of several subscriptions, the latest one that can be
 * delivered decides how the copy is sent. If a reader has opted out of a network's newsletter, the reader gets no copy
 * because of that network.
 *
 * @param copies the copies in channels first, then private messages, then emails
 * @param leftOut the number of readers (and of networks without a channel) that get no copy, by reason
 */
public record RecipientSelection(List<Copy> copies, Map<LeftOut, Integer> leftOut) {

    /** Why a subscriber, a contact in a register, or a network's channel gets no copy of the newsletter issue. */
    public enum LeftOut {
        ENDED,
        MAY_NOT_READ,
        NO_ADDRESS,
        NO_ACCOUNT,
        NO_CHANNEL
    }

    /**
     * One copy of a newsletter issue, to one channel or one reader.
     *
     * @param name the name of the network or of the reader; null when unknown
     * @param personId null for a channel, and for a contact who is not a person of the association
     * @param contactId null for a channel, and for a reader who is in no contact register
     * @param reasons the codes of the reasons for the copy: channel (a network's channel), asked (subscription) or list
     *     (contact register), each with the network's id, for example list:hallbar-energi
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

    /** Returns the number of copies that are sent in this way, for example by email. */
    public int count(Addressee.Kind way) {
        return (int) copies.stream().filter(copy -> copy.to().kind() == way).count();
    }

    public int leftOut(LeftOut why) {
        return leftOut.getOrDefault(why, 0);
    }
}
