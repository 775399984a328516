package se.budkavle.storage.newsletter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.contact.MailAddress;

/**
 * Who is known under which keys: one for the person, one for the mail address.
 *
 * <p>The address's key is a hash, so that a "no" still holds for an address that has been erased and comes back.
 */
public record Reader(List<String> keys) {

    /** @param address the person's own confirmed one; null for none */
    public static Reader person(String personId, String address) {
        var keys = new ArrayList<>(List.of("person:" + personId));
        if (address != null) {
            keys.add(keyOf(address));
        }
        return new Reader(List.copyOf(keys));
    }

    /** Of whom only the address is known. */
    public static Reader address(String address) {
        return new Reader(List.of(keyOf(address)));
    }

    /**
     * Whether a "no" to this network holds under any of the keys.
     *
     * @param said whatever was said under them, perhaps among what others said
     */
    public boolean hasLeft(Collection<Ending> said, String networkId) {
        return !holding(said, networkId).isEmpty();
    }

    /** Each "no" because of which the reader gets nothing of this network, under whichever key it was said. */
    List<Ending> holding(Collection<Ending> said, String networkId) {
        return keys.stream().flatMap(key -> Ending.holding(said.stream().filter(one -> one.reader().equals(key)).toList(), networkId).stream())
                .toList();
    }

    private static String keyOf(String address) {
        return "mail:" + Fingerprint.of(MailAddress.keyOf(address));
    }
}
