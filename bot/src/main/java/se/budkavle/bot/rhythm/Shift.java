package se.budkavle.bot.rhythm;

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

    Shift(WorkingDays days, WorkingHours hours, ZoneId zone) {
        this.days = days;
        this.hours = hours;
        this.zone = zone;
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
     * working hour before. It is the same whenever it is asked, so that a post is due at one moment only.
     *
     * @param latestUseful a post that comes then or later is of no use
     * @param julyPause    whether July is no time for work
     */
    public Moved move(Instant desired, Instant latestUseful, boolean julyPause) {
        var local = desired.atZone(zone);
        var why = whyNot(local.toLocalDate(), local.toLocalTime(), julyPause);
        if (why.isEmpty()) {
            return new Moved(desired, why);
        }
        var forward = next(local.toLocalDate(), local.toLocalTime(), julyPause);
        return new Moved(forward.isBefore(latestUseful) ? forward
                : last(local.toLocalDate(), local.toLocalTime(), julyPause), why);
    }

    private Optional<Reason> whyNot(LocalDate day, LocalTime time, boolean julyPause) {
        return days.whyNot(day, julyPause).or(() -> hours.include(time) ? Optional.empty() : Optional.of(Reason.HOUR));
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
