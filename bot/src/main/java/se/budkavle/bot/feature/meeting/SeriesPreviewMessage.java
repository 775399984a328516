package se.budkavle.bot.feature.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.date.Occasion;
import se.budkavle.bot.text.date.TimeRange;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingKind;
import se.budkavle.storage.meeting.Series;
import se.budkavle.storage.meeting.SeriesReplacementPlan;

/**
 * Builds the preview of a planned series of meetings: its dates, the overlapping meetings, and the dates that were
 * moved or omitted with the reasons.
 */
@Component
class SeriesPreviewMessage {

    /**
     * The maximum number of overlapping meetings that the preview lists. A longer list of overlapping meetings would
     * make the dates of the planned meetings hard to find on the screen.
     */
    private static final int MOST_CLASHES = 10;

    private final ClashFinder clashes;
    private final MeetingChanges changes;

    SeriesPreviewMessage(ClashFinder clashes, MeetingChanges changes) {
        this.clashes = clashes;
        this.changes = changes;
    }

    /**
     * Returns the message that asks the user to confirm a planned series.
     *
     * @param replacement the plan for the meetings of the replaced series; these meetings are not listed as overlapping
     * @param mayRead a function that takes a network and returns whether the reader may see its meetings
     */
    Page of(
            SeriesRequest asked,
            SeriesDates.ComputedDays found,
            SeriesReplacementPlan replacement,
            Network network,
            Predicate<Network> mayRead) {
        var series = asked.series();
        var days = found.days();
        var page = Page.titled("meeting.series.title", series.heading(network.title()), days.size())
                .line(MeetingWords.where(series.venue()));
        if (series.kind() == MeetingKind.EVENT) {
            page = page.line("meeting.series.event");
        }
        if (asked.hours() != null && asked.hours() != DefaultMeetingHours.Source.TYPED) {
            page = page.line(
                    "meeting.series.hours." + asked.hours(),
                    series.startsAt().toString(),
                    series.endsAt().toString());
        }
        for (var day : days) {
            if (day.byHand()) {
                page = page.line(
                        "meeting.series.day-by-hand",
                        MeetingWords.when(day.held().startsAt(), day.held().endsAt()),
                        day.held().seriesDate());
                continue;
            }
            var shown = new Occasion(day.held().date(), series.days(), TimeRange.of(series.startsAt(), series.endsAt()))
                    .said();
            page = page.line(
                    day.why() == null
                            ? Phrase.of("meeting.series.day", shown)
                            : Phrase.of(
                                    day.held().isMoved() ? "meeting.series.day-instead" : "meeting.series.day-odd",
                                    shown,
                                    day.held().seriesDate(),
                                    day.why()));
        }
        page = replaced(outside(page, asked, found), replacement);
        var clashing = clashes.of(
                network,
                days.stream()
                        .map(day -> new ClashFinder.Time(
                                day.held().startsAt(), day.held().endsAt()))
                        .toList(),
                replacement.replaced().stream().map(Meeting::id).collect(Collectors.toSet()),
                mayRead);
        for (var clash : clashing.stream().limit(MOST_CLASHES).toList()) {
            page = page.line(clash);
        }
        if (clashing.size() > MOST_CLASHES) {
            page = page.line("meeting.clash.more", clashing.size() - MOST_CLASHES);
        }
        return page.line(asked.replaces() != null ? "meeting.series.asks-replacing" : "meeting.series.asks")
                .toned(clashing.isEmpty() ? Page.Tone.PLAIN : Page.Tone.WARNING);
    }

    /**
     * Returns the message with added lines about the replaced series. The lines list the meetings that will be moved,
     * reactivated or cancelled, and the meetings that were cancelled earlier.
     */
    private Page replaced(Page page, SeriesReplacementPlan replacement) {
        var told = page;
        var moves = moves(replacement);
        if (!moves.isEmpty()) {
            told = told.line("meeting.series.moves", Phrase.joined(", ", moves));
        }
        if (!replacement.again().isEmpty()) {
            told = told.line(
                    "meeting.series.held-again",
                    Phrase.joined(
                            ", ",
                            replacement.again().keySet().stream()
                                    .map(day -> Phrase.of("meeting.series.left-out-day", day.startsAt()))
                                    .toList()));
        }
        if (!replacement.ownVenues().isEmpty()) {
            told = told.line(
                    "meeting.series.own-venues",
                    Phrase.joined(
                            ", ",
                            replacement.ownVenues().entrySet().stream()
                                    .map(own -> Phrase.of(
                                            "meeting.series.own-venue",
                                            own.getKey().startsAt(),
                                            MeetingWords.where(own.getValue())))
                                    .toList()));
        }
        if (!replacement.gone().isEmpty()) {
            told = told.line("meeting.series.gone", starts(replacement.gone()));
        }
        return replacement.undecided().isEmpty()
                ? told
                : told.line("meeting.series.undecided", starts(replacement.undecided()));
    }

    /**
     * Returns the old and new times of the meetings that will be moved. The list contains only meetings whose notice
     * has been sent, and meetings that a person had moved before.
     */
    private List<Phrase> moves(SeriesReplacementPlan replacement) {
        return replacement.kept().entrySet().stream()
                .filter(kept -> kept.getValue().isAtAnotherTimeThan(kept.getKey())
                        && (replacement.takenBack().contains(kept.getKey()) || changes.isAnnounced(kept.getValue())))
                .map(kept -> Phrase.of(
                        "meeting.series.move",
                        kept.getValue().startsAt(),
                        kept.getKey().startsAt()))
                .toList();
    }

    private static Phrase starts(List<Meeting> meetings) {
        return Phrase.joined(
                ", ",
                meetings.stream()
                        .map(one -> Phrase.of("meeting.series.left-out-day", one.startsAt()))
                        .toList());
    }

    /**
     * Returns the message with added lines about differences between the series and the user's input. The dates differ
     * from the entered recurrence if the series is shorter than a year, begins later or omits a date. Also adds lines
     * about days that stay cancelled, and about meetings that must be planned separately.
     */
    private static Page outside(Page page, SeriesRequest asked, SeriesDates.ComputedDays found) {
        var told = page;
        var timesAYear = asked.timesAYear();
        if (timesAYear != null && found.days().size() < timesAYear && isShorterThanAYear(asked.series())) {
            told = told.line(
                    "meeting.series.part-of-year", timesAYear, found.days().size());
        }
        if (!found.counted().equals(asked.series().begins())) {
            told = told.line("meeting.series.counted", found.counted());
        }
        var reasons = found.leftOut().stream()
                .collect(Collectors.groupingBy(
                        one -> one.whyNot().orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                one -> Phrase.of("meeting.series.left-out-day", one.date()), Collectors.toList())));
        for (var reason : reasons.entrySet()) {
            told = told.line("meeting.series.left-out", reason.getKey().said(), Phrase.joined(", ", reason.getValue()));
        }
        if (!found.cancelled().isEmpty()) {
            told = told.line(
                    "meeting.series.stay-cancelled",
                    Phrase.joined(
                            ", ",
                            found.cancelled().stream()
                                    .map(day -> Phrase.of("meeting.series.left-out-day", day.date()))
                                    .toList()));
        }
        return asked.besides() == null || asked.besides().isEmpty()
                ? told
                : told.line("meeting.series.besides", String.join(", ", asked.besides()));
    }

    private static boolean isShorterThanAYear(Series series) {
        return series.ends().isBefore(series.begins().plusYears(1).minusDays(1));
    }
}
