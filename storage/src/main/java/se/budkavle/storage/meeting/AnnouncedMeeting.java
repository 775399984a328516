package se.budkavle.storage.meeting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Fingerprint;

/**
 * The time, venue and title of a meeting, as the bot last announced them to the invited people. In a queued message
 * about a change of the meeting, the field {@code subject} contains this record as text.
 *
 * @param endsAt the announced end time; null in messages from an earlier version of the bot
 * @param venue a hash of the format, the place and the link; in messages from earlier versions of the bot, the hash
 *     also covers the end time
 * @param title a hash of the title; null in messages from an earlier version of the bot
 * @param cancelled whether the meeting was announced as cancelled
 */
public record AnnouncedMeeting(
        Instant startsAt,
        @Nullable Instant endsAt,
        String venue,
        @Nullable String title,
        boolean cancelled) {

    private static final String CANCELLED = "x";

    /**
     * The number of characters to which the hash of the venue is shortened, because the database column {@code subject}
     * of a queued message holds at most 100 characters.
     */
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

    /**
     * Returns whether the announcement is still correct, so that the bot need not announce a change. If the meeting was
     * announced as cancelled, the announcement is correct if the meeting is still cancelled. If the meeting was
     * announced as taking place, the announcement is correct if the meeting is not cancelled and its time, venue and
     * title are unchanged.
     */
    public boolean isTrueOf(Meeting now) {
        return cancelled
                ? now.isCancelled()
                : !now.isCancelled() && !isMovedIn(now) && !isPlacedIn(now) && !isRenamedIn(now);
    }

    /**
     * Returns the announced start or the current start of the meeting, whichever is earlier. The bot must announce a
     * change of the meeting before the returned time.
     */
    public Instant earlierStart(Meeting now) {
        return startsAt.isBefore(now.startsAt()) ? startsAt : now.startsAt();
    }

    /**
     * Returns whether the bot must announce a change to everyone immediately. A change is urgent if the announced start
     * or the current start is less than a day away or has passed.
     */
    public boolean isPressing(Meeting now, Instant moment) {
        return earlierStart(now).isBefore(moment.plus(A_DAY));
    }
}
