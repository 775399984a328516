package se.budkavle.bot.poll;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.poll.Poll;

/** Says when a poll closes, reminds and tells its result: in working hours of weekdays. */
@Component
class PollHours {

    /** How long a poll is open unless its author says otherwise. */
    private static final int USUAL_DAYS = 7;
    private static final int REMINDS_BEFORE = 2;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    /** A day's answers are taken until its last minute. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Association association;

    PollHours(Association association) {
        this.association = association;
    }

    Instant endOf(LocalDate day) {
        return at(day, END_OF_DAY);
    }

    /** The usual end of a poll: after a week, but before the day of the first time asked about. */
    Instant usualEnd(Instant firstSlot, Instant now) {
        var usual = day(now).plusDays(USUAL_DAYS);
        var before = day(firstSlot).minusDays(1);
        return endOf(before.isBefore(usual) ? before : usual);
    }

    /** When those missing are reminded; a weekend's reminder comes on the Friday before. */
    List<Instant> reminders(Poll poll) {
        var last = day(poll.closesAt());
        return Stream.of(last.minusDays(REMINDS_BEFORE), last).map(PollHours::weekdayBefore).distinct()
                .map(day -> at(day, MORNING)).filter(at -> at.isAfter(poll.openedAt())).toList();
    }

    /** Now, if people are at work; otherwise the next weekday's morning. */
    Instant atWork(Instant now) {
        var day = day(now);
        if (isWeekday(day) && !now.isBefore(at(day, MORNING)) && now.isBefore(at(day, EVENING))) {
            return now;
        }
        var next = now.isBefore(at(day, MORNING)) ? day : day.plusDays(1);
        while (!isWeekday(next)) {
            next = next.plusDays(1);
        }
        return at(next, MORNING);
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, association.zone());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(association.zone()).toInstant();
    }

    private static LocalDate weekdayBefore(LocalDate day) {
        var weekday = day;
        while (!isWeekday(weekday)) {
            weekday = weekday.minusDays(1);
        }
        return weekday;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
