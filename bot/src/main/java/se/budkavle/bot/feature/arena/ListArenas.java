package se.budkavle.bot.feature.arena;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.Gatherings;
import se.budkavle.storage.arena.Representative;
import se.budkavle.storage.arena.Representatives;

/**
 * The slash command that lists the arenas (external groups) with their representatives, vacancies and next gatherings.
 */
@Component
class ListArenas implements Command {

    private final ArenaFinder finder;
    private final ArenaReader reader;
    private final Representatives representatives;
    private final Gatherings gatherings;
    private final GatheringTimes times;
    private final Rights rights;

    ListArenas(
            ArenaFinder finder,
            ArenaReader reader,
            Representatives representatives,
            Gatherings gatherings,
            GatheringTimes times,
            Rights rights) {
        this.finder = finder;
        this.reader = reader;
        this.representatives = representatives;
        this.gatherings = gatherings;
        this.times = times;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("arena list").onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        var all = finder.readable(call.caller()).stream().filter(Arena::isAlive).toList();
        var page = Page.titled("arena.list.title", all.size());
        if (all.isEmpty()) {
            return Reply.page(page.line("arena.list.none"));
        }
        var today = times.today();
        var ids = all.stream().map(Arena::id).toList();
        var active = representatives.inAny(ids).stream()
                .filter(one -> one.isActiveOn(today))
                .toList();
        var names = reader.names(active.stream().map(Representative::personId).toList());
        var next = gatherings.aheadIn(ids, today).stream()
                .collect(Collectors.toMap(Gathering::arenaId, one -> one, (earliest, later) -> earliest));
        for (var arena : all) {
            var goers = active.stream()
                    .filter(one -> one.arenaId().equals(arena.id()))
                    .filter(one -> rights.belongs(one.personId(), arena.networkId()))
                    .map(one -> names.getOrDefault(one.personId(), ""))
                    .toList();
            page = page.line("arena.listed", line(arena, goers, next.get(arena.id())));
        }
        return Reply.page(page);
    }

    private static Phrase line(Arena arena, List<String> goers, @Nullable Gathering next) {
        var who = goers.isEmpty() ? Phrase.of("arena.list.vacant") : Phrase.words(NameJoiner.of(goers));
        return next == null
                ? Phrase.of("arena.list.line", Phrase.strong(arena.title()), who)
                : Phrase.of("arena.list.next", Phrase.strong(arena.title()), who, next.title(), next.startsOn());
    }
}
