package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.delivery.Addressee;

/**
 * The recipients of a newsletter issue. Each reader gets at most one message or email (copy). The record also contains
 * the number of readers who get neither a message nor an email.
 *
 * <p>If a contact has the email address of a person of the association, the contact and the person are one reader. The
 * reader's own subscription has priority over the mailing list. If a reader has several subscriptions, the latest
 * subscription that can be delivered decides between private message and email. If the reader has opted out of a
 * network's newsletter, the reader does not get the issue because of that network, but possibly because of another
 * publishing network.
 *
 * @param copies the messages and emails to send: first messages in channels, then private messages, then emails
 * @param leftOut maps a reason to a number: the number of readers, or of networks without a channel, that do not get
 *     the issue for this reason
 */
public record RecipientSelection(List<Copy> copies, Map<LeftOut, Integer> leftOut) {

    /**
     * The reason why the bot does not send the newsletter issue to a subscriber, to a contact in a mailing list, or to
     * a network's channel.
     */
    public enum LeftOut {
        ENDED,
        MAY_NOT_READ,
        NO_ADDRESS,
        NO_ACCOUNT,
        NO_CHANNEL
    }

    /**
     * A message or email with a newsletter issue, to one channel or one reader.
     *
     * @param name the name of the network or of the reader; null when unknown
     * @param personId the reader's id as a person of the association; null for a channel and for any other reader
     * @param contactId the reader's id as a contact; null for a channel, and for a reader who is not in a mailing list
     * @param reasons why the copy is sent, as codes with the network's id, for example list:hallbar-energi; the codes
     *     are channel (a network's channel), asked (subscription) and list (mailing list)
     */
    public record Copy(
            Addressee to,
            @Nullable String name,
            @Nullable String personId,
            @Nullable String contactId,
            List<String> reasons) {}

    public static RecipientSelection of(RecipientSelectionData from) {
        return new RecipientSelectionRule(from).readers();
    }

    /** Returns the number of copies to this kind of addressee, for example email. */
    public int count(Addressee.Kind way) {
        return (int) copies.stream().filter(copy -> copy.to().kind() == way).count();
    }

    public int leftOut(LeftOut why) {
        return leftOut.getOrDefault(why, 0);
    }
}
