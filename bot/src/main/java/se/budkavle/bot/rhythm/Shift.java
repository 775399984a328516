package se.budkavle.bot.rhythm;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;

/** Moves an automatic post into working hours, unless what it announces would be missed. */
@Component
public class Shift {

    private final WorkingDays days;
    private final WorkingHours hours;
    private final ZoneId zone;
    private final Clock clock;

    Shift(WorkingDays days, WorkingHours hours, ZoneId zone, Clock clock) {
        this.days = days;
        this.hours = hours;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Where a post has come to stand.
     *
     * @param why nothing where it stands as it was wished
     */
    public record Moved(Instant at, Optional<Reason> why) {

        /** That it was moved and why, to be shown with the post. */
        public Optional<Phrase> said() {
            return why.map(reason -> Phrase.of("rhythm.moved", at, reason.said()));
        }
    }

    /**
     * Forward to the next working hour if that is still before the latest useful moment, else back to the last
     * working hour that is still ahead of now; where neither fits it stays.
     *
     * @param latestUseful a post that comes then or later is of no use
     */
    public Moved move(Instant desired, Instant latestUseful) {
        var local = desired.atZone(zone);
        var why = whyNot(local.toLocalDate(), local.toLocalTime());
        if (why.isEmpty()) {
            return new Moved(desired, why);
        }
        var forward = next(local.toLocalDate(), local.toLocalTime());
        if (forward.isBefore(latestUseful)) {
            return new Moved(forward, why);
        }
        var back = last(local.toLocalDate(), local.toLocalTime());
        return back.isAfter(clock.instant()) ? new Moved(back, why) : new Moved(desired, Optional.empty());
    }

    private Optional<Reason> whyNot(LocalDate day, LocalTime time) {
        return days.whyNot(day, false).or(() -> hours.include(time) ? Optional.empty() : Optional.of(Reason.HOUR));
    }

    private Instant next(LocalDate day, LocalTime time) {
        boolean stillToday = days.isWorking(day, false) && time.isBefore(hours.from());
        return at(stillToday ? day : days.nextWorkingDay(day, false), hours.from());
    }

    private Instant last(LocalDate day, LocalTime time) {
        boolean earlierToday = days.isWorking(day, false) && !time.isBefore(hours.to());
        return at(earlierToday ? day : days.previousWorkingDay(day, false), hours.lastHour());
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
