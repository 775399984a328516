package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A reader's opt-out from newsletters; it overrides every role, register and subscription until the reader undoes it.
 *
 * @param reader one of the keys of a {@link ReaderKeys}
 * @param networkId the network whose newsletter is meant; null for all newsletters
 * @param through where the reader last opted out
 * @param takenBackAt when the reader undid it; null while it is active
 */
@Table("newsletter_ending")
public record OptOut(
        @Id String id,
        String reader,
        @Nullable String networkId,
        Through through,
        Instant endedAt,
        @Nullable Instant takenBackAt,
        @Version int version) {

    /** CHAT: in the chat; LINK: by a link in a letter or on a page; MAIL: by an unsubscribe mail. */
    public enum Through {
        CHAT,
        LINK,
        MAIL
    }

    public static OptOut of(String reader, @Nullable String networkId, Through through, Instant now) {
        return new OptOut(NewId.next(), reader, networkId, through, now, null, 0);
    }

    /**
     * Opts out again: an active opt-out from one network does not change; one from all newsletters gets the new time,
     * so that it overrides subscriptions made in between.
     */
    public OptOut again(Through where, Instant now) {
        return isActive() && networkId != null ? this : with(where, now, null);
    }

    public OptOut takenBack(Instant now) {
        return isActive() ? with(through, endedAt, now) : this;
    }

    public boolean isActive() {
        return takenBackAt == null;
    }

    /**
     * Tells whether a reader has opted out of this network: from the network itself, or from all newsletters without a
     * later subscription to it.
     *
     * @param said all rows of one reader
     */
    public static boolean holds(Collection<OptOut> said, String networkId) {
        return !holding(said, networkId).isEmpty();
    }

    /** Returns the opt-outs because of which {@link #holds} returns true. */
    static List<OptOut> holding(Collection<OptOut> said, String networkId) {
        var wanted = said.stream()
                .filter(one -> networkId.equals(one.networkId) && !one.isActive())
                .toList();
        return said.stream()
                .filter(OptOut::isActive)
                .filter(one -> networkId.equals(one.networkId)
                        || one.networkId == null
                                && wanted.stream()
                                        .noneMatch(own ->
                                                own.takenBackAt != null && !own.takenBackAt.isBefore(one.endedAt)))
                .toList();
    }

    /**
     * Returns which of two rows about the same network applies: an active opt-out rather than an undone one, else the
     * later row.
     */
    static OptOut stronger(OptOut one, OptOut other) {
        return Comparator.comparing(OptOut::isActive)
                                .thenComparing(OptOut::latest)
                                .compare(one, other)
                        < 0
                ? other
                : one;
    }

    /** Returns a copy under another reader key. */
    OptOut under(String key) {
        return of(key, networkId, through, endedAt).as(this);
    }

    /** Returns this row with the state of the other one. */
    OptOut as(OptOut other) {
        return with(other.through, other.endedAt, other.takenBackAt);
    }

    private Instant latest() {
        return takenBackAt == null ? endedAt : takenBackAt;
    }

    private OptOut with(Through where, Instant ended, @Nullable Instant takenBack) {
        return new OptOut(id, reader, networkId, where, ended, takenBack, version);
    }
}
