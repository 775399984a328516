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
 * A reader's opt-out from the newsletter of one network or of all networks. While the opt-out is active, the reader
 * does not get the newsletters, even if the reader has a subscription or is in a mailing list.
 *
 * @param reader the key under which the opt-out is stored: one of the {@link OptOutKeys} of the reader (the key of a
 *     person or of an email address)
 * @param networkId the network whose newsletter the reader opted out of; null for all networks
 * @param through the way in which the reader most recently opted out
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
     * The way in which a reader opted out of a newsletter. CHAT: the reader opted out in Discord. LINK: the reader
     * opted out by a link in an email or on a web page. MAIL: the reader opted out by sending an email.
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
     * Returns a copy of the row after the reader has opted out again. An active opt-out from one network stays
     * unchanged. An opt-out from all networks gets the current time. The reader's earlier exceptions (single networks
     * whose newsletter the reader wanted again) are then no longer valid.
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
     * Returns whether the reader has opted out of this network's newsletter. The reader has opted out if an opt-out
     * from this network is active. The reader has also opted out if an opt-out from all networks is active and the
     * reader made no later exception for this network.
     *
     * @param said all opt-outs of one reader
     */
    public static boolean holds(Collection<OptOut> said, String networkId) {
        return !holding(said, networkId).isEmpty();
    }

    /**
     * Returns the active opt-outs that apply to this network's newsletter. Uses the same conditions as {@link #holds}.
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
     * Compares two opt-outs from the same network and returns the opt-out that counts. An active opt-out has priority
     * over an opt-out that the reader has undone. If both opt-outs are active, or if both were undone, the later
     * opt-out counts.
     */
    static OptOut stronger(OptOut one, OptOut other) {
        return Comparator.comparing(OptOut::isActive)
                                .thenComparing(OptOut::latest)
                                .compare(one, other)
                        < 0
                ? other
                : one;
    }

    /** Creates a row that stores this opt-out under another key of the reader, such as the key of an email address. */
    OptOut under(String key) {
        return of(key, networkId, through, endedAt).as(this);
    }

    /**
     * Returns a copy of the row with the times of the opt-out {@code other}. Also copies the way in which the reader
     * opted out, such as by a link.
     */
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
