package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Collection;
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

    private Ending with(Through where, Instant ended, Instant takenBack) {
        return new Ending(id, reader, networkId, where, ended, takenBack, version);
    }
}
