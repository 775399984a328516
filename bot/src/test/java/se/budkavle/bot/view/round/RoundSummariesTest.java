package se.budkavle.bot.view.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.AnsweredRounds;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.FrozenRounds;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundComparisonLookup;

/** Tests the figures of several status rounds together. */
class RoundSummariesTest {

    private final Workplace work = Workplace.fresh();
    private final AnsweredRounds rounds = new AnsweredRounds(work);

    @Test
    void anAreaRenamedBetweenTwoRoundsIsCountedUnderItsLatestName() {
        SmallPlan.settle(work);
        var first = rounds.closed("T1 2026", MovableClock.START.minus(Duration.ofDays(60)));
        var early = rounds.asks(first, "M1.1", "hallbarhetsradet", "timra", ActivityState.ON_TRACK);
        work.get(FrozenRounds.class).freeze(first.id());
        var areas = work.get(Areas.class);
        var goal = work.get(Goals.class).findById("2026-M1").orElseThrow();
        var area = areas.findById(goal.areaId()).orElseThrow();
        areas.save(area.become(Area.of(area.id(), "Grön omställning", "Grönt", area.letter(), area.position())));
        work.get(Goals.class).save(goal.titled("Inga utsläpp"));
        var second = rounds.closed("T2 2026", MovableClock.START.minus(Duration.ofDays(30)));
        var late = rounds.asks(second, "M1.3", "hallbar-energi", "timra", ActivityState.DONE);
        work.get(FrozenRounds.class).freeze(second.id());
        var asked = new LinkedHashMap<Round, List<Question>>();
        asked.put(second, List.of(late));
        asked.put(first, List.of(early));
        var phrases = new PlainTextPhrases(work.get(Phrasebook.class), Locale.forLanguageTag("sv"));
        var figures = work.get(RoundSummaries.class)
                .of(asked, work.clock().instant(), RoundComparisonLookup.Within.EVERYTHING, phrases);
        assertThat(figures.byArea(phrases)).singleElement().satisfies(one -> {
            assertThat(one.label()).isEqualTo("Grön omställning");
            assertThat(one.total()).isEqualTo(2);
        });
        assertThat(figures.byGoal(phrases))
                .singleElement()
                .extracting(StateCounts::label)
                .isEqualTo("M1 Inga utsläpp");
    }
}
