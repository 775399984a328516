package se.budkavle.bot.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.feature.catalogue.Catalogue.PlanTold;
import se.budkavle.bot.feature.catalogue.CatalogueIndicator;
import se.budkavle.bot.testing.AnsweredRounds;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.indicator.Direction;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorDefinitions;
import se.budkavle.storage.indicator.IndicatorSource;
import se.budkavle.storage.indicator.Indicators;
import se.budkavle.storage.indicator.ReportingFrequency;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Activity.AnsweredBy;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.OverallGoals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.Plans;

/** Tests that a tryout's example plan moves the days of the sample plan to its own year. */
class ExamplePlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Workplace work = Workplace.fresh();
    private final ExamplePlan example = new ExamplePlan(
            work.get(Plans.class),
            work.get(OverallGoals.class),
            work.get(Goals.class),
            work.get(Activities.class),
            work.get(IndicatorDefinitions.class),
            work.get(Phrasebook.class),
            work.get(Association.class),
            work.get(Clock.class));

    private final Goal goal = Goal.of("2016", "miljo", "M1", null, "Mål", 0);
    private final PlanTold sample = new PlanTold(
            Plan.of(2016, "Verksamhetsplan 2016"),
            List.of(),
            List.of(goal),
            List.of(
                    activity("M1.1", "Slutförs till 30 juni 2016"),
                    activity("M1.2", "E-tjänster senast 2016"),
                    activity("M1.3", "Nära nollenergi senast 2020").sameAs("2016-M1.4"),
                    activity("M1.4", "Nära nollenergi").due(LocalDate.of(2016, 2, 29))));

    @Test
    void theDueDatesOfActivitiesAreMovedToTheExamplesYear() {
        assertThat(example.settle(sample, List.of()))
                .contains("Verksamhetsplan 2026 (exempel: planen för 2016 med årtalen flyttade)");
        assertThat(due("M1.1")).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(due("M1.2")).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(due("M1.3")).isNull();
        assertThat(due("M1.4")).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(work.get(Activities.class)
                        .findById("2026-M1.3")
                        .orElseThrow()
                        .sameAsId())
                .isEqualTo("2026-M1.4");
    }

    @Test
    void targetDatesOfIndicatorsAreMovedUnlessAPersonHasChangedThem() {
        var moved = stored("foretag", "M1", null);
        var changed = stored(
                "seminarier",
                "M1",
                new AnsweredRounds(work).person("Förvaltare").id());
        var another = stored("annat", "X9", null);
        example.settle(sample, List.of(moved, changed, another));
        assertThat(target("foretag")).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(target("seminarier")).isEqualTo(LocalDate.of(2017, 12, 31));
        assertThat(target("annat")).isEqualTo(LocalDate.of(2017, 12, 31));
        assertThat(example.settle(sample, List.of(moved))).isEmpty();
        assertThat(work.get(IndicatorDefinitions.class).ofAny(List.of("foretag")))
                .hasSize(2);
    }

    @Test
    void anExistingExamplePlanIsNotFollowedByASecondExampleNextYear() {
        example.settle(sample, List.of());
        work.clock().set(Instant.parse("2027-01-11T08:00:00Z"));
        assertThat(example.settle(sample, List.of())).isEmpty();
        assertThat(work.get(Plans.class).findById("2027")).isEmpty();
    }

    private Activity activity(String code, String title) {
        return Activity.of(
                goal, "hallbarhetsradet", code, Activity.Kind.ACTIVITY, title, AnsweredBy.RESPONSIBLE, List.of(), 0);
    }

    private LocalDate due(String code) {
        return work.get(Activities.class).findById("2026-" + code).orElseThrow().dueOn();
    }

    private CatalogueIndicator stored(String id, String goalCode, String by) {
        var content = new Indicator.Content("miljo", goalCode, "Titel " + id, ReportingFrequency.YEAR, null);
        var definition = new IndicatorDefinition.Content(
                "st",
                Direction.MORE,
                null,
                null,
                new IndicatorDefinition.Dated(BigDecimal.TEN, LocalDate.of(2017, 12, 31)));
        work.get(Indicators.class)
                .save(Indicator.of(id, content, "hallbar-energi", IndicatorSource.MANUAL, null, MovableClock.START));
        work.get(IndicatorDefinitions.class)
                .save(IndicatorDefinition.first(id, definition, by, MovableClock.START, TODAY));
        return new CatalogueIndicator(id, content, "hallbar-energi", IndicatorSource.MANUAL, definition);
    }

    private LocalDate target(String id) {
        var all = work.get(IndicatorDefinitions.class).ofAny(List.of(id));
        return all.get(all.size() - 1).targetOn();
    }
}
