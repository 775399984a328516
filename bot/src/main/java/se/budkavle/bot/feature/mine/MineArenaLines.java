package se.budkavle.bot.feature.mine;

import java.util.List;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.arena.RepresentedArenas.Represented;

/**
 * Builds the lines about the arenas (external groups) in which a person represents the association, each with the
 * arena's next gathering (meeting).
 */
final class MineArenaLines {

    private MineArenaLines() {}

    static List<Phrase> of(List<Represented> arenas) {
        return arenas.stream().map(MineArenaLines::line).toList();
    }

    private static Phrase line(Represented one) {
        var arena = Phrase.strong(Phrase.words(one.arena().title()));
        var next = one.next();
        return next.isEmpty()
                ? Phrase.of("mine.arena", arena)
                : Phrase.of(
                        "mine.arena.next", arena, next.get().title(), next.get().startsOn());
    }
}
