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
 * The keys under which the opt-outs of one newsletter reader are stored: one key for the person and one for each email
 * address.
 *
 * <p>The key of an email address is a hash of the address. Because only the hash is stored, an opt-out stays valid even
 * if the address is erased and added again later.
 */
public record OptOutKeys(List<String> keys) {

    /**
     * Creates the keys of a person of the association and of the person's email address.
     *
     * @param address the person's own confirmed address; null for none
     */
    public static OptOutKeys person(String personId, @Nullable String address) {
        var keys = new ArrayList<>(List.of("person:" + personId));
        if (address != null) {
            keys.add(keyOf(address));
        }
        return new OptOutKeys(List.copyOf(keys));
    }

    /** Creates the keys of a reader about whom the bot knows only the email address. */
    public static OptOutKeys address(String address) {
        return new OptOutKeys(List.of(keyOf(address)));
    }

    /** Returns these keys together with the key of one more email address of the reader. */
    public OptOutKeys and(String address) {
        return new OptOutKeys(Stream.concat(keys.stream(), Stream.of(keyOf(address)))
                .distinct()
                .toList());
    }

    /**
     * Returns whether an opt-out from this network's newsletter is stored under at least one key of the reader.
     *
     * @param said the opt-outs to search, which may include other readers' opt-outs
     */
    public boolean hasLeft(Collection<OptOut> said, String networkId) {
        return !holding(said, networkId).isEmpty();
    }

    /**
     * Returns whether an opt-out from this network's newsletter is stored under every key of the reader. An opt-out
     * under every key stays valid for the person and for the address, even if the address later belongs to another
     * person.
     */
    boolean hasLeftUnderEachKey(Collection<OptOut> said, String networkId) {
        return keys.stream().allMatch(key -> OptOut.holds(under(key, said), networkId));
    }

    /** Returns the reader's active opt-outs that apply to this network's newsletter, stored under any of the keys. */
    List<OptOut> holding(Collection<OptOut> said, String networkId) {
        return keys.stream()
                .flatMap(key -> OptOut.holding(under(key, said), networkId).stream())
                .toList();
    }

    /**
     * Returns the rows that must be stored so that each opt-out of the reader is stored under all keys of the reader.
     * If the opt-outs under two keys differ, an active opt-out has priority over an opt-out that the reader has undone.
     * An opt-out from all networks has priority over an exception for one network.
     *
     * @param said the opt-outs that are stored under the reader's keys
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
