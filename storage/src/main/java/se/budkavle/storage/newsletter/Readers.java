package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.Map;
import se.budkavle.storage.delivery.Addressee;

/**
 * Whom an issue goes to: the very copies of a sending, one for each reader whatever number of lists and ways, and how many get none.
 *
 * <p>A person and a contact with the person's own address are one reader. What a reader has chosen outranks the register, and of
 * several own choices the latest that can be followed wins. Whoever has said no to a network gets nothing on its account.
 *
 * @param copies  channels first, then private messages, then mail
 * @param leftOut how many would have been reached, by why they are not
 */
public record Readers(List<Copy> copies, Map<LeftOut, Integer> leftOut) {

    /** Why someone who was asked for or listed gets no copy. */
    public enum LeftOut { ENDED, MAY_NOT_READ, NO_ADDRESS, NO_ACCOUNT, NO_CHANNEL }

    /**
     * One copy.
     *
     * @param name      of the network or the reader; null where it is not known
     * @param personId  null for a channel, and for a contact who is no person of the association
     * @param contactId null where no contact is behind it
     * @param reasons   why, for each network: channel, asked or list, then the network's id, as in list:hallbar-energi
     */
    public record Copy(Addressee to, String name, String personId, String contactId, List<String> reasons) { }

    public static Readers of(ReaderSources from) {
        return new ReaderRule(from).readers();
    }

    /** How many copies go this way. */
    public int count(Addressee.Kind way) {
        return (int) copies.stream().filter(copy -> copy.to().kind() == way).count();
    }

    public int leftOut(LeftOut why) {
        return leftOut.getOrDefault(why, 0);
    }
}
