package se.budkavle.storage.newsletter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Also known by this address. */
    public Reader and(String address) {
        return new Reader(Stream.concat(keys.stream(), Stream.of(keyOf(address))).distinct().toList());
    }

    /**
     * Whether a "no" to this network holds under any of the keys.
     *
     * @param said whatever was said under them, perhaps among what others said
     */
    public boolean hasLeft(Collection<Ending> said, String networkId) {
        return !holding(said, networkId).isEmpty();
    }

    /** Whether the "no" holds under each key by itself, also where the keys come apart again. */
    boolean hasLeftUnderEachKey(Collection<Ending> said, String networkId) {
        return keys.stream().allMatch(key -> Ending.holds(under(key, said), networkId));
    }

    /** Each "no" because of which the reader gets nothing of this network, under whichever key it was said. */
    List<Ending> holding(Collection<Ending> said, String networkId) {
        return keys.stream().flatMap(key -> Ending.holding(under(key, said), networkId).stream()).toList();
    }

    /**
     * What is to be stored so that all keys say the same; a "no" under one of them outranks that it was taken back under another, and
     * a "no" to all under one of them the exception that was made to it under another.
     *
     * @param said whatever was said under the keys
     */
    List<Ending> joined(Collection<Ending> said) {
        var own = own(said);
        var strongest = new LinkedHashMap<String, Ending>();
        own.forEach(one -> strongest.merge(String.valueOf(one.networkId()), one, Ending::stronger));
        strongest.replaceAll((any, one) -> one.isStanding() || one.networkId() == null ? one
                : holding(own, one.networkId()).stream().findFirst().map(one::as).orElse(one));
        return strongest.values().stream().flatMap(counts -> keys.stream().flatMap(key -> {
            var before = own.stream().filter(one -> one.reader().equals(key) && Objects.equals(one.networkId(), counts.networkId()))
                    .findFirst();
            var after = before.map(one -> one.as(counts)).orElseGet(() -> counts.under(key));
            return before.equals(Optional.of(after)) ? Stream.<Ending>empty() : Stream.of(after);
        })).toList();
    }

    private static List<Ending> under(String key, Collection<Ending> said) {
        return said.stream().filter(one -> one.reader().equals(key)).toList();
    }

    private List<Ending> own(Collection<Ending> said) {
        return said.stream().filter(one -> keys.contains(one.reader())).toList();
    }

    private static String keyOf(String address) {
        return "mail:" + Fingerprint.of(MailAddress.keyOf(address));
    }
}
