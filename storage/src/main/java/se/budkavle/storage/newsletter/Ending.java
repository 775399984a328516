package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A reader's "no" to newsletters; it outranks every role, list and subscription until the reader takes it back.
 *
 * @param reader      one of the keys of a {@link Reader}
 * @param networkId   the network whose newsletter is meant; null for those of all networks
 * @param through     where it was said last
 * @param takenBackAt null while it holds
 */
@Table("newsletter_ending")
public record Ending(
        @Id String id, String reader, String networkId, Through through, Instant endedAt, Instant takenBackAt,
        @Version int version) {

    /** In the chat, by a link in a letter or on a page, or by an answer by mail. */
    public enum Through { CHAT, LINK, MAIL }

    public static Ending of(String reader, String networkId, Through through, Instant now) {
        return new Ending(se.budkavle.storage.Id.next(), reader, networkId, through, now, null, 0);
    }

    /** Said again; one to a network that holds already stays as it is, one to all outranks what was wanted in between. */
    public Ending again(Through where, Instant now) {
        return isStanding() && networkId != null ? this : with(where, now, null);
    }

    public Ending takenBack(Instant now) {
        return isStanding() ? with(through, endedAt, now) : this;
    }

    public boolean isStanding() {
        return takenBackAt == null;
    }

    /**
     * Whether a reader gets nothing of this network: after a "no" to it, or to all unless a later "yes" was to this one.
     *
     * @param said all rows of one reader
     */
    public static boolean holds(Collection<Ending> said, String networkId) {
        return !holding(said, networkId).isEmpty();
    }

    /** Each "no" that makes it so. */
    static List<Ending> holding(Collection<Ending> said, String networkId) {
        var wanted = said.stream().filter(one -> networkId.equals(one.networkId) && !one.isStanding()).toList();
        return said.stream().filter(Ending::isStanding).filter(one -> networkId.equals(one.networkId) || one.networkId == null
                && wanted.stream().noneMatch(own -> !own.takenBackAt.isBefore(one.endedAt))).toList();
    }

    /** Of two rows about the same network the one that counts: a "no" that stands outranks one taken back, then the later one does. */
    static Ending stronger(Ending one, Ending other) {
        return Comparator.comparing(Ending::isStanding).thenComparing(Ending::latest).compare(one, other) < 0 ? other : one;
    }

    /** The same under another key. */
    Ending under(String key) {
        return of(key, networkId, through, endedAt).as(this);
    }

    /** As the other row has it. */
    Ending as(Ending other) {
        return with(other.through, other.endedAt, other.takenBackAt);
    }

    private Instant latest() {
        return isStanding() ? endedAt : takenBackAt;
    }

    private Ending with(Through where, Instant ended, Instant takenBack) {
        return new Ending(id, reader, networkId, where, ended, takenBack, version);
    }
}
