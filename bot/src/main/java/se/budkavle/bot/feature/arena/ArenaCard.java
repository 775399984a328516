package se.budkavle.bot.feature.arena;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.GatheringReports;
import se.budkavle.storage.arena.Gatherings;
import se.budkavle.storage.arena.Representative;

/**
 * Builds the private reply about one arena (an external group): the representatives, the gatherings and the latest
 * reports.
 */
@Component
class ArenaCard {

    private static final int REPORTS_SHOWN = 3;
    private static final int LONGEST_REPORT = 500;
    /** The maximum number of options that Discord allows in one select menu. */
    private static final int MOST_GATHERINGS = SelectMenu.MOST_ITEMS;

    private final Gatherings gatherings;
    private final GatheringReports reports;
    private final ArenaReader reader;
    private final GatheringTimes times;

    ArenaCard(Gatherings gatherings, GatheringReports reports, ArenaReader reader, GatheringTimes times) {
        this.gatherings = gatherings;
        this.reports = reports;
        this.reader = reader;
        this.times = times;
    }

    /**
     * Returns the message about the arena.
     *
     * @param receipt the sentence that confirms the person's latest change; empty if the person has changed nothing
     */
    Reply of(Arena arena, Optional<Phrase> receipt) {
        var page = Page.of(Phrase.words(arena.title()));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        if (arena.purpose() != null) {
            page = page.line(Phrase.words(arena.purpose()));
        }
        page = page.line("arena.home", reader.networkOf(arena).title());
        if (arena.rhythm() != null) {
            page = page.line("arena.rhythm", arena.rhythm());
        }
        page = arena.endedAt() == null ? withRepresentatives(page, arena) : page.line("arena.ended", arena.endedAt());
        var all = gatherings.findAllByArenaIdOrderByStartsOn(arena.id());
        page = withAhead(page, all);
        page = withReports(page, arena, all);
        var reply = Reply.page(page);
        return all.isEmpty() ? reply : reply.with(menu(all));
    }

    private Page withRepresentatives(Page page, Arena arena) {
        var today = times.today();
        var active = reader.activeOrComing(arena, today);
        var names = reader.names(active.stream().map(Representative::personId).toList());
        if (active.stream().noneMatch(one -> one.isActiveOn(today))) {
            page = page.line("arena.vacant").toned(Page.Tone.WARNING);
        }
        return active.isEmpty()
                ? page
                : page.field(
                        Phrase.of("arena.representatives"),
                        Phrase.joined(
                                "\n",
                                active.stream()
                                        .map(one -> period(one, names.getOrDefault(one.personId(), "")))
                                        .toList()));
    }

    static Phrase period(Representative one, String name) {
        return one.until() == null
                ? Phrase.of("arena.since", name, one.since())
                : Phrase.of("arena.period", name, one.since(), one.until());
    }

    private Page withAhead(Page page, List<Gathering> all) {
        var today = times.today();
        var ahead = all.stream()
                .filter(one -> !one.isCancelled() && !one.endsOn().isBefore(today))
                .map(one -> Phrase.of("arena.listed", line(one)))
                .toList();
        return ahead.isEmpty() ? page : page.field(Phrase.of("arena.ahead"), Phrase.joined("\n", ahead));
    }

    private Page withReports(Page page, Arena arena, List<Gathering> all) {
        Map<String, Gathering> known = all.stream().collect(Collectors.toMap(Gathering::id, one -> one));
        var shown = reports.latestFrom(arena.id(), REPORTS_SHOWN);
        for (var report : shown) {
            page = page.field(
                    Phrase.of("arena.reported-from", line(MapLookup.existing(known, report.gatheringId()))),
                    Phrase.words(TextShortener.shortened(report.text(), LONGEST_REPORT)));
        }
        return page;
    }

    private static SelectMenu menu(List<Gathering> all) {
        return new SelectMenu(
                Press.id(GatheringButtonIds.SHOW, "list"),
                Phrase.of("arena.choose"),
                all.stream()
                        .sorted(Comparator.comparing(Gathering::startsOn).reversed())
                        .limit(MOST_GATHERINGS)
                        .map(one -> new SelectMenu.Item(one.id(), line(one), null, false))
                        .toList());
    }

    private static Phrase line(Gathering gathering) {
        return Phrase.of("arena.dated", gathering.title(), gathering.startsOn());
    }
}
