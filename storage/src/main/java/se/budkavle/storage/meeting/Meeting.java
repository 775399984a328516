package se.budkavle.storage.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A meeting of a network: a single meeting, or one of a meeting series.
 *
 * @param seriesId the id of the meeting series; null for a single meeting
 * @param seriesDate the meeting's date according to the recurrence rule of the series; unchanged when the meeting is
 *     moved
 * @param sequence how many times the meeting was changed (SEQUENCE in iCalendar). Calendar programs use the number of
 *     changes to recognise the newest version of the meeting.
 * @param cancelledAt when the meeting was cancelled; null if it was not cancelled
 * @param changedAt when the meeting was most recently changed
 */
public record Meeting(
        @Id String id,
        String networkId,
        @Nullable String seriesId,
        @Nullable LocalDate seriesDate,
        String title,
        Instant startsAt,
        Instant endsAt,
        MeetingFormat form,
        @Nullable String place,
        @Nullable String link,
        int sequence,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        MeetingKind kind,
        @Version int version) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_REASON = 500;
    static final long LONGEST_MILLIS = 8L * 24 * 60 * 60 * 1000;
    /** The longest time that a meeting may last. */
    public static final Duration LONGEST = Duration.ofMillis(LONGEST_MILLIS);
    /**
     * The maximum time by which a replacement meeting may precede the cancelled meeting. The SQL of
     * {@code AgendaItems.leftFor} uses the same limit.
     */
    private static final Duration REPLACED_WITHIN = Duration.ofDays(31);

    public static Meeting plan(
            String networkId, String title, Instant startsAt, Instant endsAt, Venue venue, String by, Instant now) {
        requireAfter(startsAt, now);
        requireInOrder(startsAt, endsAt);
        return new Meeting(
                NewId.next(),
                networkId,
                null,
                null,
                checkedTitle(title),
                startsAt,
                endsAt,
                venue.form(),
                venue.place(),
                venue.link(),
                0,
                null,
                null,
                by,
                now,
                now,
                MeetingKind.MEETING,
                0);
    }

    /**
     * Creates one meeting of a series. Throws a {@code Refusal} if the end is not after the start, or if the meeting is
     * too long.
     *
     * @param seriesDate the date according to the recurrence rule of the series
     */
    public static Meeting of(Series series, LocalDate seriesDate, Instant startsAt, Instant endsAt, Instant now) {
        requireInOrder(startsAt, endsAt);
        return new Meeting(
                NewId.next(),
                series.networkId(),
                series.id(),
                seriesDate,
                series.title(),
                startsAt,
                endsAt,
                series.form(),
                series.place(),
                series.link(),
                0,
                null,
                null,
                series.createdBy(),
                now,
                now,
                series.kind(),
                0);
    }

    public Meeting movedTo(Instant newStart, Instant newEnd, Instant now) {
        requireAhead(now);
        requireAfter(newStart, now);
        requireInOrder(newStart, newEnd);
        if (startsAt.equals(newStart) && endsAt.equals(newEnd)) {
            throw new Refusal("meeting.is-then", startsAt);
        }
        return with(seriesId, seriesDate, title, kind, newStart, newEnd, venue(), null, null, sequence + 1, now);
    }

    /**
     * Returns a copy of the meeting as part of the series {@code series}, moved to the day {@code day}. The copy has
     * the title, kind and venue of the series and is not cancelled. Throws a {@code Refusal} if the meeting has already
     * begun and is not cancelled, or if its new start has passed.
     */
    public Meeting adoptedBy(Series series, SeriesDay day, Instant now) {
        if (!isCancelled()) {
            requireAhead(now);
        }
        requireAfter(day.startsAt(), now);
        requireInOrder(day.startsAt(), day.endsAt());
        boolean same = isSameAs(series, day);
        return with(
                series.id(),
                day.seriesDate(),
                series.title(),
                series.kind(),
                day.startsAt(),
                day.endsAt(),
                series.venue(),
                null,
                null,
                same ? sequence : sequence + 1,
                same ? changedAt : now);
    }

    /**
     * Returns whether this meeting is not cancelled and still has the times, title, kind and venue that its series
     * plans.
     */
    boolean isSameAs(Series series, SeriesDay day) {
        return !isCancelled()
                && !isAtAnotherTimeThan(day)
                && title.equals(series.title())
                && kind == series.kind()
                && venue().equals(series.venue());
    }

    /**
     * Returns whether the start or the end of this meeting differs from the times that its series plans for this day.
     */
    public boolean isAtAnotherTimeThan(SeriesDay day) {
        return !startsAt.equals(day.startsAt()) || !endsAt.equals(day.endsAt());
    }

    /**
     * Returns a copy of the meeting as part of another series. Keeps the meeting's time, title, venue and cancellation.
     */
    public Meeting inSeries(Series series) {
        return with(
                series.id(),
                seriesDate,
                title,
                kind,
                startsAt,
                endsAt,
                venue(),
                cancelledAt,
                cancelReason,
                sequence,
                changedAt);
    }

    public Meeting heldAt(Venue venue, Instant now) {
        requireAhead(now);
        if (venue().equals(venue)) {
            throw new Refusal("meeting.is-there", startsAt);
        }
        return with(seriesId, seriesDate, title, kind, startsAt, endsAt, venue, null, null, sequence + 1, now);
    }

    /**
     * Returns a cancelled copy of the meeting. Throws a {@code Refusal} if the meeting is cancelled already or has
     * begun.
     *
     * @param reason the reason that a person gave; null for none
     */
    public Meeting cancelled(@Nullable String reason, Instant now) {
        requireAhead(now);
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new Refusal("meeting.reason-length", LONGEST_REASON);
        }
        return with(seriesId, seriesDate, title, kind, startsAt, endsAt, venue(), now, reason, sequence + 1, now);
    }

    public boolean isEvent() {
        return kind == MeetingKind.EVENT;
    }

    /**
     * Returns the answers that invited people can choose. Omits SUBSTITUTE for an event, because nobody sends a
     * substitute to an event.
     */
    public List<Attendance.Answer> answers() {
        return Arrays.stream(Attendance.Answer.values())
                .filter(answer -> answer != Attendance.Answer.SUBSTITUTE || !isEvent())
                .toList();
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** Returns whether the meeting is in the future and not cancelled. */
    public boolean isAhead(Instant now) {
        return !isCancelled() && startsAt.isAfter(now);
    }

    public void requireAhead(Instant now) {
        if (cancelledAt != null) {
            throw new Refusal("meeting.cancelled-already", title, cancelledAt);
        }
        if (!startsAt.isAfter(now)) {
            throw new Refusal("meeting.begun", title, startsAt);
        }
    }

    /**
     * Throws a {@code Refusal} if the meeting has not begun or was cancelled. Attendance can be recorded only during or
     * after the meeting.
     */
    public void requireBegun(Instant now) {
        if (cancelledAt != null) {
            throw new Refusal("meeting.cancelled-already", title, cancelledAt);
        }
        if (startsAt.isAfter(now)) {
            throw new Refusal("meeting.not-begun", title, startsAt);
        }
    }

    /**
     * Returns whether this meeting can be held instead of the other meeting: it is later, or it was planned later and
     * lies at most 31 days before. A meeting that had begun when the other one was cancelled cannot.
     */
    public boolean canReplace(Meeting other) {
        if (other.cancelledAt != null && !startsAt.isAfter(other.cancelledAt)) {
            return false;
        }
        return startsAt.isAfter(other.startsAt)
                || createdAt.isAfter(other.createdAt) && startsAt.isAfter(other.startsAt.minus(REPLACED_WITHIN));
    }

    /** Returns the month for which the meeting was planned: a meeting of a series keeps its month when it is moved. */
    public YearMonth plannedMonth(ZoneId zone) {
        return seriesDate == null ? YearMonth.from(startsAt.atZone(zone)) : YearMonth.from(seriesDate);
    }

    /**
     * Returns the heading for texts about this meeting: the network's title followed by the meeting's title. If the
     * meeting's title contains the network's title, returns only the meeting's title.
     */
    public String heading(String networkTitle) {
        return heading(title, networkTitle);
    }

    static String heading(String title, String networkTitle) {
        return title.contains(networkTitle) ? title : networkTitle + " – " + title;
    }

    public Venue venue() {
        return new Venue(form, place, link);
    }

    public Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    private Meeting with(
            @Nullable String series,
            @Nullable LocalDate day,
            String newTitle,
            MeetingKind newKind,
            Instant start,
            Instant end,
            Venue venue,
            @Nullable Instant cancelled,
            @Nullable String why,
            int nextSequence,
            Instant changed) {
        return new Meeting(
                id,
                networkId,
                series,
                day,
                newTitle,
                start,
                end,
                venue.form(),
                venue.place(),
                venue.link(),
                nextSequence,
                cancelled,
                why,
                createdBy,
                createdAt,
                changed,
                newKind,
                version);
    }

    static String checkedTitle(String title) {
        if (InvisibleCharacterFilter.isNone(title)) {
            throw new Refusal("meeting.title-missing");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new Refusal("meeting.title-length", LONGEST_TITLE);
        }
        return title.strip();
    }

    private static void requireAfter(Instant startsAt, Instant now) {
        if (!startsAt.isAfter(now)) {
            throw new Refusal("meeting.past", startsAt);
        }
    }

    private static void requireInOrder(Instant startsAt, Instant endsAt) {
        if (!endsAt.isAfter(startsAt)) {
            throw new Refusal("meeting.ends-before-start", startsAt, endsAt);
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw new Refusal("meeting.too-long", LONGEST.toDays());
        }
    }
}
