package se.budkavle.storage.meeting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Fingerprint;

/**
 * The time, place and title of a meeting that were last announced to the invited people; they are stored in the subject
 * of the delivery that announces a change.
 *
 * @param endsAt null in deliveries that an earlier version stored
 * @param venue a hash of the form, the place and the link; in deliveries of an earlier version it includes the end
 * @param title a hash of the title; null in deliveries that an earlier version stored
 * @param cancelled whether it was announced as cancelled
 */
public record AnnouncedMeeting(
        Instant startsAt,
        @Nullable Instant endsAt,
        String venue,
        @Nullable String title,
        boolean cancelled) {

    private static final String CANCELLED = "x";

    /** The parts of the hashes that are stored, because a delivery's subject has at most 100 characters. */
    private static final int VENUE_LENGTH = 32;

    private static final int TITLE_LENGTH = 16;

    private static final Duration A_DAY = Duration.ofDays(1);

    public static AnnouncedMeeting of(Meeting meeting) {
        return new AnnouncedMeeting(
                meeting.startsAt(),
                meeting.endsAt(),
                Fingerprint.of(meeting.form() + "\n" + meeting.place() + "\n" + meeting.link())
                        .substring(0, VENUE_LENGTH),
                titleHash(meeting),
                meeting.isCancelled());
    }

    private static String titleHash(Meeting meeting) {
        return Fingerprint.of(meeting.title()).substring(0, TITLE_LENGTH);
    }

    public static AnnouncedMeeting parse(String encoded) {
        var parts = encoded.split(" ");
        return parts.length == 2
                ? new AnnouncedMeeting(second(parts[0]), null, parts[1], null, false)
                : new AnnouncedMeeting(
                        second(parts[0]),
                        second(parts[1]),
                        parts[2],
                        parts.length == 3 ? null : parts[3],
                        parts.length == 5);
    }

    private static Instant second(String text) {
        return Instant.ofEpochSecond(Long.parseLong(text));
    }

    public String encoded() {
        return startsAt.getEpochSecond()
                + (endsAt == null ? "" : " " + endsAt.getEpochSecond())
                + " "
                + venue
                + (title == null ? "" : " " + title)
                + (cancelled ? " " + CANCELLED : "");
    }

    public boolean isMovedIn(Meeting now) {
        return !startsAt.equals(now.startsAt()) || endsAt != null && !endsAt.equals(now.endsAt());
    }

    public boolean isPlacedIn(Meeting now) {
        return endsAt == null ? !isMovedIn(now) : !venue.equals(of(now).venue());
    }

    public boolean isRenamedIn(Meeting now) {
        return title != null && !title.equals(titleHash(now));
    }

    /** Tells whether the meeting is as it was announced, so that there is nothing to announce. */
    public boolean isTrueOf(Meeting now) {
        return cancelled
                ? now.isCancelled()
                : !now.isCancelled() && !isMovedIn(now) && !isPlacedIn(now) && !isRenamedIn(now);
    }

    /**
     * Returns the earlier of the announced and the current start; until then people may leave for the meeting at a
     * wrong time.
     */
    public Instant earlierStart(Meeting now) {
        return startsAt.isBefore(now.startsAt()) ? startsAt : now.startsAt();
    }

    /**
     * Tells whether everyone must be notified of a change at once, because the meeting begins, or was to begin, within
     * a day.
     */
    public boolean isPressing(Meeting now, Instant moment) {
        return earlierStart(now).isBefore(moment.plus(A_DAY));
    }
}
