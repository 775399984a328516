package se.budkavle.storage.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A meeting series: the recurrence rule of a network's regular meetings. {@link Meetings} stores the meetings
 * themselves.
 *
 * @param rrule the recurrence rule in the format of RFC 5545 (RRULE), without DTSTART
 * @param begins the first day on which a meeting can be held
 * @param ends the last day on which a meeting can be held
 * @param startsAt the local start time in the association's time zone, the same in summer and winter
 * @param endsAt the local time at which the meeting ends on its last day
 * @param days how many days each meeting lasts
 */
@Table("meeting_series")
public record Series(
        @Id String id,
        String networkId,
        String title,
        String rrule,
        LocalDate begins,
        LocalDate ends,
        LocalTime startsAt,
        LocalTime endsAt,
        int days,
        MeetingFormat form,
        @Nullable String place,
        @Nullable String link,
        String createdBy,
        Instant createdAt,
        MeetingKind kind,
        @Version int version) {

    /** The recurrence rule (RFC 5545) of a series with only one meeting. */
    public static final String ONCE = "FREQ=DAILY;COUNT=1";

    private static final int MOST_DAYS = 7;

    public static Series of(
            String networkId,
            String title,
            String rrule,
            LocalDate begins,
            LocalDate ends,
            LocalTime startsAt,
            LocalTime endsAt,
            int days,
            Venue venue,
            String by,
            Instant now) {
        if (ends.isBefore(begins)) {
            throw new Refusal("meeting.series-reversed", begins, ends);
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new Refusal("meeting.days", MOST_DAYS);
        }
        if (days == 1 && !endsAt.isAfter(startsAt)) {
            throw new Refusal("meeting.ends-before-start", startsAt.toString(), endsAt.toString());
        }
        return new Series(
                NewId.next(),
                networkId,
                Meeting.checkedTitle(title),
                rrule,
                begins,
                ends,
                startsAt,
                endsAt,
                days,
                venue.form(),
                venue.place(),
                venue.link(),
                by,
                now,
                MeetingKind.MEETING,
                0);
    }

    /** Returns a copy of the series with another last day on which a meeting can be held. */
    public Series endingOn(LocalDate day) {
        return with(day, kind, venue());
    }

    /** Returns a copy of the series with another kind of its meetings: ordinary meeting or event. */
    public Series of(MeetingKind newKind) {
        return with(ends, newKind, venue());
    }

    /** Returns a copy of the series with another venue of its meetings. */
    public Series at(Venue venue) {
        return with(ends, kind, venue);
    }

    private Series with(LocalDate lastDay, MeetingKind newKind, Venue newVenue) {
        return new Series(
                id,
                networkId,
                title,
                rrule,
                begins,
                lastDay,
                startsAt,
                endsAt,
                days,
                newVenue.form(),
                newVenue.place(),
                newVenue.link(),
                createdBy,
                createdAt,
                newKind,
                version);
    }

    /**
     * Returns the heading for texts about this series: the network's title followed by the title of the series. If the
     * title of the series contains the network's title, returns only the title of the series.
     */
    public String heading(String networkTitle) {
        return Meeting.heading(title, networkTitle);
    }

    public Venue venue() {
        return new Venue(form, place, link);
    }

    /** Returns whether the series has only one meeting. */
    public boolean isSingle() {
        return rrule.equals(ONCE);
    }
}
