package se.budkavle.bot.feature.arena;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.storage.arena.Gathering;

/**
 * Computes the sending times of the messages about a gathering (a meeting of an external group), all in working hours.
 */
@Component
class GatheringTimes {

    private final NoticeTime times;
    private final WorkingDays days;
    private final ArenaSettings settings;
    private final Clock clock;

    GatheringTimes(NoticeTime times, WorkingDays days, ArenaSettings settings, Clock clock) {
        this.times = times;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns the time at which the arena's home network is asked for contributions. */
    NoticeTime.Moved request(Gathering gathering) {
        return times.reminderBefore(begins(gathering), settings.asksBefore(), false);
    }

    /**
     * Returns the time at which the representatives get the contributions from the arena's home network: on the last
     * working day before the gathering.
     */
    Instant summary(Gathering gathering) {
        return times.morning(summaryDay(gathering));
    }

    LocalDate summaryDay(Gathering gathering) {
        return days.previousWorkingDay(gathering.startsOn(), false);
    }

    /**
     * Returns the time at which the representatives are asked for the report: on the first working day after the
     * gathering. If somebody added the gathering only after it had taken place, the representatives are asked on the
     * first working day after the gathering was added.
     */
    Instant reportRequest(Gathering gathering) {
        var entered = times.dayOf(gathering.enteredAt());
        var last = gathering.endsOn().isBefore(entered) ? entered : gathering.endsOn();
        return times.morning(days.nextWorkingDay(last, false));
    }

    /**
     * Returns when the next message about a missing report is due. The parameter {@code previous} is the time at which
     * the previous message was queued.
     */
    NoticeTime.Moved after(Instant previous) {
        return times.moved(times.morning(times.dayOf(previous).plusDays(settings.remindsAfter())), Instant.MAX, false);
    }

    /**
     * Returns the sending time of a message that is due now. The message waits for the next working hours. If the
     * gathering begins before the next working hours, the message is sent at once.
     */
    Instant soonestBefore(Gathering gathering) {
        return times.soonest(clock.instant(), begins(gathering), false);
    }

    Instant soonest() {
        return times.soonest(clock.instant(), Instant.MAX, false);
    }

    /**
     * Returns the day on which a message with this due time is sent. For a time outside working hours, this is the day
     * on which the next working hours begin.
     */
    LocalDate workingDayOf(Instant due) {
        return times.dayOf(times.soonest(due, Instant.MAX, false));
    }

    LocalDate dayOf(Instant instant) {
        return times.dayOf(instant);
    }

    LocalDate today() {
        return times.dayOf(clock.instant());
    }

    Instant begins(Gathering gathering) {
        return times.startOf(gathering.startsOn());
    }
}
