package se.budkavle.bot.feature.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rhythm.WorkingDays;

/** Computes when values of indicators are asked for and when people are reminded, all in working hours. */
@Component
class IndicatorTimes {

    private final NoticeTime times;
    private final WorkingDays days;
    private final IndicatorSettings settings;
    private final Clock clock;

    IndicatorTimes(NoticeTime times, WorkingDays days, IndicatorSettings settings, Clock clock) {
        this.times = times;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns when people are asked for the value of a period: on the first working day after the period's last day.
     */
    Instant request(LocalDate periodEnd) {
        return times.morning(days.nextWorkingDay(periodEnd, false));
    }

    /** Returns when people are reminded of a request that was made at the given time. */
    NoticeTime.Moved reminder(Instant askedAt) {
        return times.moved(times.morning(dayOf(askedAt).plusDays(settings.remindsAfter())), Instant.MAX, false);
    }

    /** Returns the sending time of a message that is queued at the given time. */
    Instant sent(Instant queuedAt) {
        return times.soonest(queuedAt, Instant.MAX, false);
    }

    /** Returns the first moment after the given day. */
    Instant endOf(LocalDate day) {
        return times.startOf(day.plusDays(1));
    }

    LocalDate dayOf(Instant at) {
        return times.dayOf(at);
    }

    LocalDate today() {
        return dayOf(clock.instant());
    }
}
