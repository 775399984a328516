package se.budkavle.storage.minutes;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.MinutesKind;

/**
 * The minutes of one meeting. People write the minutes during and after the meeting, and finish them by sending them.
 * To correct finished minutes, a person opens them again and sends a new edition.
 *
 * @param finishedBy the person who sent the latest edition; null while the minutes are open
 * @param edition how many editions have been sent; 0 before the first one
 * @param kind the kind of minutes; null before the first edition is sent, because until then the network's settings
 *     determine the kind
 * @param reason why the minutes were opened again after the latest edition; null if they were not opened again
 */
public record Minutes(
        @Id String meetingId,
        String startedBy,
        Instant startedAt,
        @Nullable String finishedBy,
        @Nullable Instant finishedAt,
        int edition,
        @Nullable MinutesKind kind,
        @Nullable String reason,
        @Version int version) {

    public static final int LONGEST_REASON = 500;

    public static Minutes started(String meetingId, String by, Instant now) {
        return new Minutes(meetingId, by, now, null, null, 0, null, null, 0);
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** Returns whether an edition of these minutes has been sent, even if they were opened again afterwards. */
    public boolean hasBeenSent() {
        return edition > 0;
    }

    /** Returns when the latest edition was sent. May be called only for finished minutes. */
    public Instant requiredFinishedAt() {
        return Objects.requireNonNull(finishedAt, "they are finished");
    }

    /**
     * Returns a finished copy of the minutes. The bot sends the finished copy as the next edition.
     *
     * @param ofNetwork the kind of minutes in the network's current settings. The first edition of the minutes gets the
     *     kind in the settings. After the first edition, the kind never changes, because people refer to the paragraphs
     *     of sent minutes.
     */
    public Minutes finished(MinutesKind ofNetwork, String by, Instant now) {
        requireOpen();
        return with(by, now, edition + 1, kind(ofNetwork), reason);
    }

    /**
     * Returns the kind of these minutes (notes or formal minutes). The kind is fixed when the first edition is sent;
     * until then, returns {@code ofNetwork}, the kind in the network's settings.
     */
    public MinutesKind kind(MinutesKind ofNetwork) {
        return kind == null ? ofNetwork : kind;
    }

    /**
     * Returns an open copy of finished minutes, so that people can correct the minutes.
     *
     * @param laterSent the start of a later meeting of the network, if the minutes of that meeting have been sent; null
     *     if there is none
     * @throws Refusal if the minutes are open already, if the minutes of a later meeting have been sent, or if the
     *     reason is blank or too long
     */
    public Minutes reopened(String why, @Nullable Instant laterSent) {
        if (!isFinished()) {
            throw new Refusal("minutes.open-already");
        }
        requireLatest(laterSent);
        return with(null, null, edition, kind, MinutesTextValidator.required(why, LONGEST_REASON));
    }

    /**
     * Throws a refusal if the minutes of a later meeting have been sent, because the later meeting relied on these
     * minutes.
     *
     * @param laterSent the start of a later meeting of the network, if the minutes of that meeting have been sent; null
     *     if there is none
     */
    public static void requireLatest(@Nullable Instant laterSent) {
        if (laterSent != null) {
            throw new Refusal("minutes.reopen-too-late", laterSent);
        }
    }

    /** Returns whether the minutes are open for a correction with this reason. */
    public boolean isReopenedBecause(String why) {
        return !isFinished() && why.strip().equals(reason);
    }

    public void requireOpen() {
        if (finishedAt != null) {
            throw new Refusal("minutes.finished-already", finishedAt);
        }
    }

    private Minutes with(
            @Nullable String by,
            @Nullable Instant at,
            int newEdition,
            @Nullable MinutesKind newKind,
            @Nullable String why) {
        return new Minutes(meetingId, startedBy, startedAt, by, at, newEdition, newKind, why, version);
    }
}
