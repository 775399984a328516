package se.budkavle.bot.meeting;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.when.Hours;
import se.budkavle.bot.when.Occasion;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.Series;

/** Shows the dates that a series gives, what was avoided and why, and clashes, before anything is stored. */
@Component
class SeriesPage {

    /** So many clashes are listed; more would hide the dates. */
    private static final int MOST_CLASHES = 10;

    private final Clashes clashes;

    SeriesPage(Clashes clashes) {
        this.clashes = clashes;
    }

    /**
     * @param replacing whether another series ends where this one begins
     * @param mayRead   of which networks the reader may know that they meet
     */
    Page of(Series series, List<SeriesDates.Day> days, Network network, boolean replacing, Predicate<Network> mayRead) {
        var page = Page.titled("meeting.series.title", network.title(), days.size())
                .line(Wording.where(series.venue()));
        for (var day : days) {
            var hours = new Occasion(day.date(), Hours.of(series.startsAt(), series.days() == 1 ? series.endsAt()
                    : series.startsAt().plusMinutes(1)));
            var shown = series.days() == 1 ? hours.said()
                    : Phrase.of("meeting.series.days", Occasion.said(day.date()), series.startsAt().toString(),
                            Occasion.said(day.date().plusDays(series.days() - 1L)), series.endsAt().toString());
            page = page.line(day.why() == null ? Phrase.of("meeting.series.day", shown)
                    : Phrase.of(day.isMoved() ? "meeting.series.day-instead" : "meeting.series.day-odd", shown,
                            day.wanted(), day.why()));
        }
        var clashing = clashes.of(network, days.stream().map(day -> new Clashes.Time(day.startsAt(), day.endsAt())).toList(), null,
                mayRead);
        for (var clash : clashing.stream().limit(MOST_CLASHES).toList()) {
            page = page.line(clash);
        }
        if (clashing.size() > MOST_CLASHES) {
            page = page.line("meeting.clash.more", clashing.size() - MOST_CLASHES);
        }
        return page.line(replacing ? "meeting.series.asks-replacing" : "meeting.series.asks")
                .toned(clashing.isEmpty() ? Page.Tone.PLAIN : Page.Tone.WARNING);
    }
}
