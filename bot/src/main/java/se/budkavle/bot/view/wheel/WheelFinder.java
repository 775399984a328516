package se.budkavle.bot.view.wheel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.wheel.WheelEntry.Kind;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Arenas;
import se.budkavle.storage.arena.Gatherings;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Finds the planned and proposed entries of the annual wheel (the calendar of a year) for a scope, such as an area.
 * Includes entries only of networks that a given person may read, and no meetings after the end of a network. Also
 * includes the days in the settings, such as the yearly day about the regional strategy.
 */
@Component
public class WheelFinder {

    private final Networks networks;
    private final Meetings meetings;
    private final Rounds rounds;
    private final Issues issues;
    private final Arenas arenas;
    private final Gatherings gatherings;
    private final ProposedWheelEntries proposed;
    private final WheelSettings settings;
    private final Association association;

    WheelFinder(
            Networks networks,
            Meetings meetings,
            Rounds rounds,
            Issues issues,
            Arenas arenas,
            Gatherings gatherings,
            ProposedWheelEntries proposed,
            WheelSettings settings,
            Association association) {
        this.networks = networks;
        this.meetings = meetings;
        this.rounds = rounds;
        this.issues = issues;
        this.arenas = arenas;
        this.gatherings = gatherings;
        this.proposed = proposed;
        this.settings = settings;
        this.association = association;
    }

    /** Returns the entries of the year, earliest first. Omits the entries of networks that the person may not read. */
    @Transactional(readOnly = true)
    public List<WheelEntry> of(WheelScope scope, int year, Predicate<Network> readable) {
        var shown = networks.byId().values().stream()
                .filter(scope::includes)
                .filter(readable)
                .collect(Collectors.toMap(Network::id, one -> one));
        if (shown.isEmpty()) {
            return List.of();
        }
        var held = meetings.between(start(year), start(year + 1)).stream()
                .filter(one -> shown.containsKey(one.networkId()))
                .toList();
        var asked = roundsIn(shown);
        var entries = new ArrayList<WheelEntry>();
        held.forEach(one -> entries.add(entry(one, scope, shown)));
        asked.forEach(round -> entries.addAll(entries(round)));
        issues.goingOutIn(shown.keySet(), start(year), start(year + 1)).forEach(one -> entries.add(entry(one)));
        entries.addAll(gatherings(shown, year));
        entries.addAll(configuredDays());
        entries.addAll(proposed.meetings(scope, year, shown, held));
        entries.addAll(proposed.rounds(year, asked));
        return entries.stream()
                .filter(one -> one.from().getYear() <= year && one.to().getYear() >= year)
                .sorted(WheelEntry.ORDER)
                .toList();
    }

    /**
     * Returns the days that the configuration adds to the annual calendar, such as a conference. The second and later
     * days of one date get a number in their id, because calendar programs show only one of several entries with the
     * same id.
     */
    private List<WheelEntry> configuredDays() {
        var daysOfDate = new HashMap<LocalDate, Integer>();
        return settings.days().stream()
                .map(day -> {
                    int number = daysOfDate.merge(day.on(), 1, Integer::sum);
                    var id = "day-" + day.on() + (number == 1 ? "" : "-" + number);
                    return new WheelEntry(Kind.EVENT, id, day.on(), day.on(), Phrase.words(day.title()), false);
                })
                .toList();
    }

    private WheelEntry entry(Meeting meeting, WheelScope scope, Map<String, Network> shown) {
        var title = scope.network().isPresent()
                ? meeting.title()
                : meeting.heading(MapLookup.existing(shown, meeting.networkId()).title());
        return new WheelEntry(
                meeting.isEvent() ? Kind.EVENT : Kind.MEETING,
                meeting.id(),
                day(meeting.startsAt()),
                day(meeting.endsAt()),
                Phrase.words(title),
                false);
    }

    private List<WheelEntry> entries(Round round) {
        return List.of(
                entry(Kind.ROUND_OPENS, round, day(round.openedAt())),
                entry(Kind.ROUND_DUE, round, day(round.endOfAnswers())));
    }

    private static WheelEntry entry(Kind kind, Round round, LocalDate day) {
        return new WheelEntry(kind, round.id(), day, day, ProposedWheelEntries.title(kind, round.period()), false);
    }

    /** Returns the status rounds with questions in these networks, without cancelled status rounds. */
    private List<Round> roundsIn(Map<String, Network> shown) {
        var all = rounds.findAllByOrderByOpenedAtDesc().stream()
                .filter(one -> !one.cancelled())
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        var asked = rounds.askedIn(all.stream().map(Round::id).toList()).stream()
                .filter(one -> shown.containsKey(one.networkId()))
                .map(Rounds.AskedIn::roundId)
                .collect(Collectors.toSet());
        return all.stream().filter(one -> asked.contains(one.id())).toList();
    }

    /**
     * Returns the entry for a newsletter issue in the annual wheel. The entry contains the newsletter's subject line
     * only after the issue has been sent.
     */
    private WheelEntry entry(Issue issue) {
        var day = day(issue.requiredSendAt());
        var title = issue.hasGoneOut()
                ? Phrase.of("wheel.newsletter.sent", issue.code(), issue.subject())
                : Phrase.of("wheel.newsletter", issue.code());
        return new WheelEntry(Kind.NEWSLETTER, issue.id(), day, day, title, false);
    }

    private List<WheelEntry> gatherings(Map<String, Network> shown, int year) {
        var titles = new HashMap<String, String>();
        arenas.all().stream()
                .filter(arena -> shown.containsKey(arena.networkId()))
                .forEach((Arena arena) -> titles.put(arena.id(), arena.title()));
        if (titles.isEmpty()) {
            return List.of();
        }
        return gatherings.between(titles.keySet(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(one -> new WheelEntry(
                        Kind.GATHERING,
                        one.id(),
                        one.startsOn(),
                        one.endsOn(),
                        Phrase.of("wheel.gathering", MapLookup.existing(titles, one.arenaId()), one.title()),
                        false))
                .toList();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, association.zone());
    }

    private Instant start(int year) {
        return Year.of(year).atDay(1).atStartOfDay(association.zone()).toInstant();
    }
}
