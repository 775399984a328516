package se.budkavle.bot.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;

/**
 * Computes when a meeting notice, reminder or report is sent. The sending time is usually in working hours. If the next
 * working hours begin too late for the message to be useful, the message is sent in the previous working hours.
 */
@Component
public class NoticeTime {

    /** The local time of a deadline for which only a day is given: the last minute of the day. */
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
     * The time at which a message is sent, moved into working hours if necessary.
     *
     * @param why the reason for the move; empty if the message is sent at the wanted time
     */
    public record Moved(Instant wanted, Instant at, Optional<NonWorkingReason> why) {

        /** Returns a result with the wanted time as sending time, even outside working hours. */
        public static Moved asWanted(Instant wanted) {
            return new Moved(wanted, wanted, Optional.empty());
        }

        /**
         * Returns a sentence with the new sending time and the reason for it. Returns empty if the sending time was not
         * moved.
         */
        public Optional<Phrase> said() {
            return why.map(reason -> Phrase.of("rhythm.moved", at, reason.said()));
        }
    }

    /**
     * Returns a sending time in working hours: the wanted time, or else the beginning of the next working hours. If the
     * next working hours begin at {@code latestUseful} or later, returns the beginning of the last working hour before
     * the wanted time. Equal arguments give equal results, so that a message's sending time does not change when it is
     * computed again.
     *
     * @param latestUseful the time from which on the message is useless
     * @param julyPause true if no day in July is a working day
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
     * Returns when to send a reminder of a meeting: the given number of days before the meeting, at the configured hour
     * for meeting notices. A time outside working hours is moved into working hours. The reminder is never moved to the
     * day of the meeting, because a reminder on that day would be too late.
     */
    public Moved reminderBefore(Instant begins, int daysBefore, boolean julyPause) {
        return moved(morningBefore(begins, daysBefore), startOf(dayOf(begins)), julyPause);
    }

    /**
     * Returns when to send the notice of a meeting: the given number of days before the meeting, at the configured hour
     * for notices. A time outside working hours is moved into working hours.
     *
     * <p>If the day of the notice is between Christmas and Epiphany, the notice is sent on the last working morning
     * before Christmas. Few people read messages during the Christmas holidays, and a notice after the holidays would
     * be too late.
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
     * Returns when to send a message that is ready now. Outside working hours, the message is sent when the next
     * working hours begin. The message is sent immediately during working hours, or if the next working hours begin at
     * {@code latestUseful} or later.
     */
    public Instant soonest(Instant now, Instant latestUseful, boolean julyPause) {
        var moved = moved(now, latestUseful, julyPause).at();
        return moved.isAfter(now) ? moved : now;
    }

    /**
     * Returns the time unchanged if its day is a working day. For any other day, returns the same time of day on the
     * next working day.
     */
    public Instant onWorkingDay(Instant wanted, boolean julyPause) {
        var local = wanted.atZone(zone);
        return days.isWorking(local.toLocalDate(), julyPause)
                ? wanted
                : at(days.nextWorkingDay(local.toLocalDate(), julyPause), local.toLocalTime());
    }

    /** Returns the configured hour for meeting notices on the day that is the given number of days before a meeting. */
    public Instant morningBefore(Instant begins, int daysBefore) {
        return morning(dayOf(begins).minusDays(daysBefore));
    }

    /** Returns the configured hour for meeting notices on the given day. */
    public Instant morning(LocalDate day) {
        return at(day, hours.noticesAt());
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Returns the last minute of a day in the association's time zone. */
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
