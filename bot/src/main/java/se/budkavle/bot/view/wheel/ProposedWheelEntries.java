package se.budkavle.bot.view.wheel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.ProposedDate;
import se.budkavle.bot.rhythm.Recurrence;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.wheel.WheelEntry.Kind;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.AllSeries;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingKind;
import se.budkavle.storage.meeting.Series;
import se.budkavle.storage.round.Round;

/**
 * Proposes entries of the annual wheel (the calendar of a year) that nobody has planned yet, for the coming days of the
 * year. Proposes meetings by the recurrence rules of series of meetings that end in the shown year or the year before.
 * Proposes status rounds one year after the status rounds of the year before. The proposals are not stored in the
 * database.
 */
@Component
class ProposedWheelEntries {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    private final AllSeries series;
    private final AllNetworkSettings settings;
    private final WorkingDays workingDays;
    private final Association association;
    private final Clock clock;

    ProposedWheelEntries(
            AllSeries series,
            AllNetworkSettings settings,
            WorkingDays workingDays,
            Association association,
            Clock clock) {
        this.series = series;
        this.settings = settings;
        this.workingDays = workingDays;
        this.association = association;
        this.clock = clock;
    }

    static Phrase title(Kind kind, String period) {
        return Phrase.of("wheel." + kind.name().toLowerCase(Locale.ROOT), period);
    }

    /**
     * Proposes meetings for series of meetings that end in the given year or the year before. Skips a series if a later
     * series replaces it or its network has ended. Omits days on which the network already has a meeting.
     *
     * @param held the meetings that are planned in the year
     */
    List<WheelEntry> meetings(WheelScope scope, int year, Map<String, Network> shown, List<Meeting> held) {
        var today = association.today(clock);
        if (year < today.getYear()) {
            return List.of();
        }
        var alive = shown.values().stream()
                .filter(Network::isAlive)
                .map(Network::id)
                .collect(Collectors.toSet());
        if (alive.isEmpty()) {
            return List.of();
        }
        var all = series.endingFrom(alive, LocalDate.of(year - 1, 1, 1));
        var practice = settings.byNetwork();
        var taken =
                held.stream().map(one -> one.networkId() + day(one.startsAt())).collect(Collectors.toSet());
        return all.stream()
                .filter(one -> !one.isSingle() && all.stream().noneMatch(other -> replaces(other, one)))
                .flatMap(one -> days(
                                one,
                                year,
                                practice.apply(one.networkId()).notices().julyPause())
                        .filter(day -> day.isAfter(today) && day.isAfter(one.ends()))
                        .filter(day -> !taken.contains(one.networkId() + day))
                        .map(day -> entry(one, day, scope, shown)))
                .toList();
    }

    private static boolean replaces(Series later, Series earlier) {
        return later.networkId().equals(earlier.networkId())
                && later.begins().isAfter(earlier.ends())
                && (later.title().equals(earlier.title())
                        || later.begins().equals(earlier.ends().plusDays(1)));
    }

    private Stream<LocalDate> days(Series one, int year, boolean julyPause) {
        var rhythm = Recurrence.of(one.rrule());
        var counted = julyPause ? rhythm.startAvoiding(Month.JULY, one.begins(), one.ends()) : one.begins();
        var dates = rhythm.dates(counted, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return ProposedDate.forEach(dates, workingDays, julyPause).stream()
                .flatMap(found -> Optional.ofNullable(found.proposed()).stream());
    }

    private static WheelEntry entry(Series one, LocalDate day, WheelScope scope, Map<String, Network> shown) {
        var title = scope.network().isPresent()
                ? one.title()
                : one.heading(MapLookup.existing(shown, one.networkId()).title());
        var kind = one.kind() == MeetingKind.EVENT ? Kind.EVENT : Kind.MEETING;
        return new WheelEntry(
                kind, one.id() + "-" + day, day, day.plusDays(one.days() - 1L), Phrase.words(title), true);
    }

    /**
     * Proposes the days on which status rounds opened or ended in the year before, moved a year ahead to a working day.
     * Omits a proposal if a status round for the new year's period, such as T3 2027, has already been opened. Omits all
     * days until and including today.
     */
    List<WheelEntry> rounds(int year, List<Round> asked) {
        var known = asked.stream().map(Round::period).collect(Collectors.toSet());
        return asked.stream()
                .filter(one -> day(one.openedAt()).getYear() == year - 1
                        || day(one.dueAt()).getYear() == year - 1)
                .filter(one ->
                        !known.contains(nextPeriod(one)) || nextPeriod(one).equals(one.period()))
                .flatMap(one -> Stream.of(
                        entry(Kind.ROUND_OPENS, one, one.openedAt(), year),
                        entry(Kind.ROUND_DUE, one, one.dueAt(), year)))
                .filter(one -> one.from().isAfter(association.today(clock)))
                .toList();
    }

    private WheelEntry entry(Kind kind, Round round, Instant at, int year) {
        var later = day(at).plusYears(1);
        var working = workingDays.isWorking(later, false) ? later : workingDays.nextWorkingDay(later, false);
        return new WheelEntry(kind, round.id() + "-" + year, working, working, title(kind, nextPeriod(round)), true);
    }

    /**
     * Returns the round's period with each year number in it increased by one. The period can be of an earlier year
     * than the day on which the round was opened.
     */
    private static String nextPeriod(Round round) {
        return YEAR.matcher(round.period()).replaceAll(found -> String.valueOf(Integer.parseInt(found.group()) + 1));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, association.zone());
    }
}
