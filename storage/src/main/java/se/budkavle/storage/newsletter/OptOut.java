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
 * A reader's opt-out from one network's newsletter or from all newsletters. While the opt-out is active, the reader
 * does not get these newsletters. This holds even if the reader has a subscription or is in a mail register.
 *
 * @param reader one of the keys of a {@link ReaderKeys}
 * @param networkId the network whose newsletter the reader does not want; null for all newsletters
 * @param through where the reader last opted out
 * @param endedAt when the reader opted out
 * @param takenBackAt when the reader undid the opt-out; null while it is active
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

    /**
     * Where a reader opted out of a newsletter. CHAT: in Discord. LINK: by a link in an email or on a web page. MAIL:
     * by an email that asks to unsubscribe.
     */
    public enum Through {
        CHAT,
        LINK,
        MAIL
    }

    public static OptOut of(String reader, @Nullable String networkId, Through through, Instant now) {
        return new OptOut(NewId.next(), reader, networkId, through, now, null, 0);
    }

    /**
     * Returns this row after the reader has opted out once more. An active opt-out from one network does not change. An
     * opt-out from all newsletters gets the new time, which cancels exceptions for single networks that the reader has
     * made since.
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
     * Tells whether a reader has opted out of this network's newsletter. An active opt-out from the network counts. An
     * active opt-out from all newsletters counts too, unless the reader has later made an exception for this network.
     *
     * @param said all opt-outs of one reader
     */
    public static boolean holds(Collection<OptOut> said, String networkId) {
        return !holding(said, networkId).isEmpty();
    }

    /**
     * Returns the active opt-outs because of which the reader does not get this network's newsletter. {@link #holds}
     * uses the same conditions.
     */
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
     * Chooses between two opt-outs from the same network and returns the one that applies. An active opt-out applies
     * before an undone one. If both are active or both are undone, the later one applies.
     */
    static OptOut stronger(OptOut one, OptOut other) {
        return Comparator.comparing(OptOut::isActive)
                                .thenComparing(OptOut::latest)
                                .compare(one, other)
                        < 0
                ? other
                : one;
    }

    /** Returns a new row that stores this opt-out under another key of the reader, such as an email address. */
    OptOut under(String key) {
        return of(key, networkId, through, endedAt).as(this);
    }

    /** Returns this row with the times of another opt-out, and with the place where that one was made. */
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
