package se.budkavle.bot.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressRegistry;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.ConcurrentActions;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.round.Rounds;

/**
 * Tests what every command, button and form stores if it is used three times at the same moment. Most of these actions
 * store their result once; some store a result at each use. One subclass runs on SQLite, another on PostgreSQL.
 */
abstract class ThreeAtOnceContract {

    private static final int THREE = 3;

    @Test
    void everyCommandAndButtonIsTestedHereOrListedAsStoringNothing() {
        var work = Workplace.fresh();
        var offered = Stream.concat(
                        work.all(Command.class).stream().map(one -> one.spec().name()),
                        work.get(PressRegistry.class).all().stream().map(Press::act))
                .collect(Collectors.toSet());
        var tried = Acts.all().stream().map(Act::name).collect(Collectors.toSet());
        assertThat(tried).doesNotContainAnyElementsOf(Acts.STORING_NOTHING);
        assertThat(Stream.concat(tried.stream(), Acts.STORING_NOTHING.stream())).containsAll(offered);
    }

    @TestFactory
    Stream<DynamicTest> threeSimultaneousUsesStoreOnlyTheExpectedRows() {
        return acts().map(act -> dynamicTest(act.name(), () -> {
            var once = stored(act, 1);
            var three = stored(act, THREE);
            assertThat(once).as("what %s stores", act).isNotEmpty();
            switch (act.counts()) {
                case ONCE -> assertThat(three).as(act.name()).isEqualTo(once);
                case EACH ->
                    assertThat(three.get("audit_entry"))
                            .as("none of three %s is lost", act)
                            .isEqualTo(THREE * once.get("audit_entry"));
            }
        }));
    }

    /** Returns the sample uses that store data on this database. */
    Stream<Act> acts() {
        return Acts.all().stream();
    }

    @Test
    void twoAdministratorsCannotRemoveEachOtherSimultaneously() throws Exception {
        var work = Workplace.fresh();
        var one = work.as("Förvaltare");
        var other = work.as("Någon utan uppdrag");
        assertThat(one.runs("network appoint", Map.of("account", other.account(), "role", "ADMINISTRATOR"))
                        .confirms()
                        .says())
                .contains("Klart");
        ConcurrentActions.all(List.of(
                () -> one.runs("network release", Map.of("account", other.account(), "role", "ADMINISTRATOR")),
                () -> other.runs("network release", Map.of("account", one.account(), "role", "ADMINISTRATOR"))));
        assertThat(work.get(Memberships.class)
                        .administrators(LocalDate.ofInstant(work.clock().instant(), ZoneOffset.UTC)))
                .isEqualTo(1);
    }

    @Test
    void onlyOneOfTwoPeopleCanOpenARoundInTheSameNetworkSimultaneously() throws Exception {
        var work = Workplace.fresh();
        SmallPlan.settle(work);
        var one = work.as("Förvaltare").runs("round open", Map.of("period", "T3 2026", "due", "+14"));
        var other = work.as("Samordnare miljö").runs("round open", Map.of("period", "Q4 2026", "due", "+7"));
        var told = ConcurrentActions.all(List.of(one::confirms, other::confirms));
        assertThat(work.get(Rounds.class).open()).hasSize(1);
        assertThat(told)
                .extracting(BotReply::says)
                .filteredOn(says -> says.contains("är redan med i statusrundan"))
                .hasSize(1);
    }

    @Test
    void theSecondOfTwoSimultaneousChangesMustBeConfirmedAgain() throws Exception {
        var work = Workplace.fresh();
        var one = work.as("Förvaltare").runs("organisation step", step("SHARE", "2025-03-01"));
        var other = work.as("Samordnare miljö").runs("organisation step", step("TOGETHER", "2026-02-01"));
        var told = ConcurrentActions.all(List.of(one::confirms, other::confirms));
        assertThat(work.rows()).containsEntry("organisation_step", 1L);
        assertThat(told)
                .extracting(BotReply::says)
                .filteredOn(says -> says.contains("Något har ändrats sedan du såg förslaget, så inget är sparat ännu"))
                .hasSize(1);
        told.stream()
                .filter(reply -> reply.says().contains("Något har ändrats"))
                .findFirst()
                .orElseThrow()
                .confirms();
        assertThat(work.rows()).containsEntry("organisation_step", 2L);
    }

    private static Map<String, Object> step(String step, String from) {
        return Map.of("organisation", "timra", "network", "hallbarhetsradet", "step", step, "from", from);
    }

    /**
     * Runs the action {@code times} times at once on fresh data. Returns how many rows each changed table has gained or
     * lost.
     */
    private static Map<String, Long> stored(Act act, int times) throws Exception {
        var work = Workplace.fresh();
        var use = act.prepared().apply(work);
        var before = work.rows();
        ConcurrentActions.all(Collections.nCopies(times, use))
                .forEach(heard -> assertThat(heard.says()).as(act.name()).doesNotContain("händelsens nummer"));
        var grown = new TreeMap<String, Long>();
        work.rows().forEach((table, count) -> {
            if (!count.equals(before.get(table))) {
                grown.put(table, count - before.get(table));
            }
        });
        return grown;
    }
}
