package se.budkavle.bot.feature.arena;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.storage.arena.Gathering;

/** Computes when the messages about a gathering are sent, all in working hours. */
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

    /** Returns when the home network is asked what to bring. */
    NoticeTime.Moved request(Gathering gathering) {
        return times.reminderBefore(begins(gathering), settings.asksBefore(), false);
    }

    /** Returns when the representatives get what the home network wants brought: on the last working day before. */
    Instant summary(Gathering gathering) {
        return times.morning(summaryDay(gathering));
    }

    LocalDate summaryDay(Gathering gathering) {
        return days.previousWorkingDay(gathering.startsOn(), false);
    }

    /**
     * Returns when the representatives are asked for the report: on the first working day after the gathering. If the
     * gathering was entered later, they are asked on the first working day after that.
     */
    Instant reportRequest(Gathering gathering) {
        var entered = times.dayOf(gathering.enteredAt());
        var last = gathering.endsOn().isBefore(entered) ? entered : gathering.endsOn();
        return times.morning(days.nextWorkingDay(last, false));
    }

    /** Returns when the next word about a missing report is sent, after the previous one was sent at this time. */
    NoticeTime.Moved after(Instant previous) {
        return times.moved(times.morning(times.dayOf(previous).plusDays(settings.remindsAfter())), Instant.MAX, false);
    }

    /** Returns when a message that is due now is sent: in working hours, or at once if the gathering begins before. */
    Instant soonestBefore(Gathering gathering) {
        return times.soonest(clock.instant(), begins(gathering), false);
    }

    Instant soonest() {
        return times.soonest(clock.instant(), Instant.MAX, false);
    }

    /** Returns the day on which a message that was due at this time is sent. */
    LocalDate workingDayOf(Instant due) {
        return times.dayOf(times.soonest(due, Instant.MAX, false));
    }

    LocalDate dayOf(Instant instant) {
        return times.dayOf(instant);
    }

    LocalDate today() {
        return times.dayOf(clock.instant());
    }

    private Instant begins(Gathering gathering) {
        return times.startOf(gathering.startsOn());
    }
}
