package se.budkavle.storage.newsletter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.contact.MailAddress;

/**
 * The keys under which a reader is known: one for the person, one for the mail address.
 *
 * <p>The address's key is a hash, so that an opt-out stays valid when the address is erased and added again.
 */
public record ReaderKeys(List<String> keys) {

    /** @param address the person's own confirmed address; null for none */
    public static ReaderKeys person(String personId, @Nullable String address) {
        var keys = new ArrayList<>(List.of("person:" + personId));
        if (address != null) {
            keys.add(keyOf(address));
        }
        return new ReaderKeys(List.copyOf(keys));
    }

    /** Returns a reader of whom only the address is known. */
    public static ReaderKeys address(String address) {
        return new ReaderKeys(List.of(keyOf(address)));
    }

    /** Returns the reader with the key of this address added. */
    public ReaderKeys and(String address) {
        return new ReaderKeys(Stream.concat(keys.stream(), Stream.of(keyOf(address)))
                .distinct()
                .toList());
    }

    /**
     * Tells whether an opt-out from this network is active under any of the keys.
     *
     * @param said the rows to search; may include those of other readers
     */
    public boolean hasLeft(Collection<OptOut> said, String networkId) {
        return !holding(said, networkId).isEmpty();
    }

    /**
     * Tells whether the opt-out is active under each key alone, so that it stays valid when the keys no longer belong
     * together.
     */
    boolean hasLeftUnderEachKey(Collection<OptOut> said, String networkId) {
        return keys.stream().allMatch(key -> OptOut.holds(under(key, said), networkId));
    }

    /** Returns the opt-outs because of which the reader gets nothing from this network, under all keys. */
    List<OptOut> holding(Collection<OptOut> said, String networkId) {
        return keys.stream()
                .flatMap(key -> OptOut.holding(under(key, said), networkId).stream())
                .toList();
    }

    /**
     * Returns the rows to store so that all keys agree. An active opt-out under one key overrides an undone one under
     * another, and an opt-out from all newsletters overrides another key's exception for one network.
     *
     * @param said the rows of all keys
     */
    List<OptOut> joined(Collection<OptOut> said) {
        var own = own(said);
        var strongest = new LinkedHashMap<String, OptOut>();
        own.forEach(one -> strongest.merge(String.valueOf(one.networkId()), one, OptOut::stronger));
        strongest.replaceAll((any, one) -> one.isActive() || one.networkId() == null
                ? one
                : holding(own, one.networkId()).stream()
                        .findFirst()
                        .map(one::as)
                        .orElse(one));
        return strongest.values().stream()
                .flatMap(counts -> keys.stream().flatMap(key -> {
                    var before = own.stream()
                            .filter(one ->
                                    one.reader().equals(key) && Objects.equals(one.networkId(), counts.networkId()))
                            .findFirst();
                    var after = before.map(one -> one.as(counts)).orElseGet(() -> counts.under(key));
                    return before.equals(Optional.of(after)) ? Stream.<OptOut>empty() : Stream.of(after);
                }))
                .toList();
    }

    private static List<OptOut> under(String key, Collection<OptOut> said) {
        return said.stream().filter(one -> one.reader().equals(key)).toList();
    }

    private List<OptOut> own(Collection<OptOut> said) {
        return said.stream().filter(one -> keys.contains(one.reader())).toList();
    }

    private static String keyOf(String address) {
        return "mail:" + Fingerprint.of(MailAddress.keyOf(address));
    }
}
