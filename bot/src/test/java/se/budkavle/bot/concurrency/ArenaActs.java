package se.budkavle.bot.concurrency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Arenas;

/** Sample uses of the commands and forms about arenas (external groups) and their gatherings. */
final class ArenaActs {

    private static final String ARENA = "europaforum";
    private static final String GOER = "Ledamot Timrå, majoritet";

    private ArenaActs() {}

    static List<Act> all() {
        return List.of(
                Act.once("arena appoint", work -> {
                    store(work);
                    return () -> appoint(work);
                }),
                Act.once("arena release", work -> {
                    store(work);
                    appoint(work);
                    return () -> coordinator(work).runs("arena release", Map.of("arena", ARENA, "person", GOER));
                }),
                Act.once("arena gathering", work -> {
                    store(work);
                    appoint(work);
                    return () -> enter(work);
                }),
                Act.once("arena:contributed", filling("contribute", Map.of("text", "Fråga om tåget"))),
                Act.once("arena:edited", filling("edit", Map.of("title", "Höstforum"))),
                Act.once("arena:reported", work -> {
                    var gathering = entered(work);
                    work.clock().set(Instant.parse("2026-12-14T08:00:00Z"));
                    var form = press(work, "report", gathering);
                    return () -> form.fillsIn(Map.of("text", "Det gick bra"));
                }),
                Act.once("arena:now", work -> {
                    var gathering = entered(work);
                    work.clock().set(Instant.parse("2026-12-14T21:00:00Z"));
                    var stored = press(work, "report", gathering).fillsIn(Map.of("text", "Det gick bra"));
                    return () -> stored.presses("Skicka nu");
                }));
    }

    private static Function<Workplace, Supplier<BotReply>> filling(String act, Map<String, String> values) {
        return work -> {
            var form = press(work, act, entered(work));
            return () -> form.fillsIn(values);
        };
    }

    private static void store(Workplace work) {
        work.get(Arenas.class).save(Arena.of(ARENA, "Europaforum", "hallbarhetsradet", null, null));
    }

    private static String entered(Workplace work) {
        store(work);
        appoint(work);
        enter(work);
        return work.get(JdbcTemplate.class).queryForObject("select id from gathering", String.class);
    }

    private static BotReply appoint(Workplace work) {
        return coordinator(work)
                .runs("arena appoint", Map.of("arena", ARENA, "person", GOER, "from", LocalDate.of(2026, 11, 1)));
    }

    private static BotReply enter(Workplace work) {
        return coordinator(work)
                .runs("arena gathering", Map.of("arena", ARENA, "title", "Forum", "from", LocalDate.of(2026, 12, 10)));
    }

    private static BotReply press(Workplace work, String act, String gathering) {
        return coordinator(work).press(null, "arena:" + act + ":" + gathering, List.of(), Map.of());
    }

    private static TestUser coordinator(Workplace work) {
        return work.as("Samordnare miljö");
    }
}
