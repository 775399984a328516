package se.budkavle.bot.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;

/** Determines when a notice, reminder or report is sent: in working hours, unless it would then come too late. */
@Component
public class NoticeTime {

    /** A deadline without an hour is at the last minute of its day. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final WorkingDays days;
    private final WorkingHours hours;
    private final ZoneId zone;

    NoticeTime(WorkingDays days, WorkingHours hours, ZoneId zone) {
        this.days = days;
        this.hours = hours;
        this.zone = zone;
    }

    /**
     * The time at which a post is sent.
     *
     * @param why the reason for moving it; empty if it is sent at the wanted time
     */
    public record Moved(Instant wanted, Instant at, Optional<NonWorkingReason> why) {

        /** Returns the result for a post that is sent at the wanted time, whatever the hour. */
        public static Moved asWanted(Instant wanted) {
            return new Moved(wanted, wanted, Optional.empty());
        }

        /** Returns a text that says that the time was moved, and why; empty if it was not moved. */
        public Optional<Phrase> said() {
            return why.map(reason -> Phrase.of("rhythm.moved", at, reason.said()));
        }
    }

    /**
     * Moves a time to the next working hour if that is before the latest useful time, otherwise back to the last
     * working hour before. The result is the same at each call, so that a post has only one due time.
     *
     * @param latestUseful the time from which the post would be useless
     * @param julyPause whether July counts as time off
     */
    public Moved moved(Instant wanted, Instant latestUseful, boolean julyPause) {
        var local = wanted.atZone(zone);
        var why = whyNot(local.toLocalDate(), local.toLocalTime(), julyPause);
        if (why.isEmpty()) {
            return Moved.asWanted(wanted);
        }
        var forward = next(local.toLocalDate(), local.toLocalTime(), julyPause);
        return new Moved(
                wanted,
                forward.isBefore(latestUseful) ? forward : last(local.toLocalDate(), local.toLocalTime(), julyPause),
                why);
    }

    /**
     * Returns when to send a reminder of something that begins this many days later: at the hour of notices, moved into
     * working hours, but always on a day before, because on the same day it would come too late.
     */
    public Moved reminderBefore(Instant begins, int daysBefore, boolean julyPause) {
        return moved(morningBefore(begins, daysBefore), startOf(dayOf(begins)), julyPause);
    }

    /**
     * Returns when to send the notice of something that begins this many days later: at the hour of notices, moved into
     * working hours before it begins. Between Christmas and Epiphany it is sent on the last working morning before,
     * because few read it then and moving it forward would make the notice too short.
     */
    public Moved noticeBefore(Instant begins, int daysBefore, boolean julyPause) {
        var wanted = morningBefore(begins, daysBefore);
        var day = dayOf(wanted);
        if (!WorkingDays.isChristmas(day)) {
            return moved(wanted, begins, julyPause);
        }
        while (WorkingDays.isChristmas(day)) {
            day = days.previousWorkingDay(day, julyPause);
        }
        return new Moved(wanted, morning(day), Optional.of(NonWorkingReason.CHRISTMAS));
    }

    /**
     * Returns when to send a post that could be sent now: in the next working hour, or at once if that would be too
     * late.
     */
    public Instant soonest(Instant now, Instant latestUseful, boolean julyPause) {
        var moved = moved(now, latestUseful, julyPause).at();
        return moved.isAfter(now) ? moved : now;
    }

    /** Returns the time itself if it is on a working day, otherwise the same hour of the next working day. */
    public Instant onWorkingDay(Instant wanted, boolean julyPause) {
        var local = wanted.atZone(zone);
        return days.isWorking(local.toLocalDate(), julyPause)
                ? wanted
                : at(days.nextWorkingDay(local.toLocalDate(), julyPause), local.toLocalTime());
    }

    /** Returns the hour of notices this many days before something begins. */
    public Instant morningBefore(Instant begins, int daysBefore) {
        return morning(dayOf(begins).minusDays(daysBefore));
    }

    /** Returns the hour of notices on this day. */
    public Instant morning(LocalDate day) {
        return at(day, hours.noticesAt());
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Returns the last minute of a day. */
    public Instant endOf(LocalDate day) {
        return at(day, END_OF_DAY);
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private Optional<NonWorkingReason> whyNot(LocalDate day, LocalTime time, boolean julyPause) {
        return days.whyNot(day, julyPause)
                .or(() -> hours.include(time) ? Optional.empty() : Optional.of(NonWorkingReason.HOUR));
    }

    private Instant next(LocalDate day, LocalTime time, boolean julyPause) {
        boolean stillToday = days.isWorking(day, julyPause) && time.isBefore(hours.from());
        return at(stillToday ? day : days.nextWorkingDay(day, julyPause), hours.from());
    }

    private Instant last(LocalDate day, LocalTime time, boolean julyPause) {
        boolean earlierToday = days.isWorking(day, julyPause) && !time.isBefore(hours.to());
        return at(earlierToday ? day : days.previousWorkingDay(day, julyPause), hours.lastHour());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
