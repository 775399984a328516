package se.budkavle.bot.feature.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rhythm.WorkingDays;

/**
 * Computes the times at which people are asked for values of indicators and reminded of them. The times of requests,
 * reminders and other messages are in working hours.
 */
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
     * Returns the time at which people are asked for the value of a period. People are asked on the first working day
     * after the period's last day, at the configured hour for meeting notices.
     */
    Instant request(LocalDate periodEnd) {
        return times.morning(days.nextWorkingDay(periodEnd, false));
    }

    /**
     * Returns the time of the reminder for a request for a value. The parameter {@code askedAt} is the time of the
     * request.
     */
    NoticeTime.Moved reminder(Instant askedAt) {
        return times.moved(times.morning(dayOf(askedAt).plusDays(settings.remindsAfter())), Instant.MAX, false);
    }

    /**
     * Returns the sending time of a message that is queued at the given time: the earliest possible time in working
     * hours.
     */
    Instant sent(Instant queuedAt) {
        return times.soonest(queuedAt, Instant.MAX, false);
    }

    /** Returns the start of the day after the given day. */
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
