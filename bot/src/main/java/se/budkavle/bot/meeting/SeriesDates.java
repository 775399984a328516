package se.budkavle.bot.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.Proposal;
import se.budkavle.bot.rhythm.Reason;
import se.budkavle.bot.rhythm.Rhythm;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Practices;
import se.budkavle.storage.meeting.Series;

/** Works out the days of a series. */
@Component
class SeriesDates {

    private final WorkingDays workingDays;
    private final Practices practices;
    private final Association association;

    SeriesDates(WorkingDays workingDays, Practices practices, Association association) {
        this.workingDays = workingDays;
        this.practices = practices;
        this.association = association;
    }

    /**
     * One meeting to be.
     *
     * @param wanted as the rhythm has it
     * @param why    why it is another day, or why the day is odd; null where nothing is to be said
     */
    record Day(LocalDate wanted, LocalDate date, Instant startsAt, Instant endsAt, Phrase why) {

        boolean isMoved() {
            return !wanted.equals(date);
        }
    }

    List<Day> of(Series series) {
        boolean julyPause = practices.of(series.networkId()).julyPause();
        if (series.rrule().equals(PlanMeeting.ONCE)) {
            // Whoever names a day means it.
            return List.of(day(series, series.begins(), series.begins(),
                    workingDays.whyNot(series.begins(), julyPause).map(Reason::said).orElse(null)));
        }
        return Proposal.forEach(Rhythm.of(series.rrule()).dates(series.begins(), series.ends()), workingDays, julyPause)
                .stream().map(one -> day(series, one.date(), one.proposed(), one.whyNot().map(Reason::said).orElse(null)))
                .toList();
    }

    /** By the wall clock, whatever the season. */
    private Day day(Series series, LocalDate wanted, LocalDate date, Phrase why) {
        var zone = association.zone();
        return new Day(wanted, date, date.atTime(series.startsAt()).atZone(zone).toInstant(),
                date.plusDays(series.days() - 1L).atTime(series.endsAt()).atZone(zone).toInstant(), why);
    }
}
