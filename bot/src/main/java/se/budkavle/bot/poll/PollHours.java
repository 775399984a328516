package se.budkavle.bot.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.Shift;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.poll.Poll;

/** Says when a poll closes, reminds and tells its result: in working hours. */
@Component
class PollHours {

    /** How long a poll is open unless its author says otherwise. */
    private static final int USUAL_DAYS = 7;
    private static final int REMINDS_BEFORE = 2;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    /** A day's answers are taken until its last minute. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** Longer than any row of holidays. */
    private static final Duration LATEST = Duration.ofDays(30);

    private final Shift shift;
    private final Association association;

    PollHours(Shift shift, Association association) {
        this.shift = shift;
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

    /** When those missing are reminded, moved into working hours. */
    List<Instant> reminders(Poll poll) {
        var last = day(poll.closesAt());
        var lastMorning = shift.move(at(last, MORNING), poll.closesAt(), false).at();
        // The early one on a day of its own, or two would come in one morning.
        var early = shift.move(at(last.minusDays(REMINDS_BEFORE), MORNING), at(day(lastMorning), LocalTime.MIN), false).at();
        return Stream.of(early, lastMorning)
                .filter(at -> at.isAfter(poll.openedAt())).toList();
    }

    /** Now, if people are at work; otherwise the next working morning. */
    Instant atWork(Instant now) {
        return shift.move(now, now.plus(LATEST), false).at();
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, association.zone());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(association.zone()).toInstant();
    }
}
