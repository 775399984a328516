package se.budkavle.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.plan.Activity.AnsweredBy;
import se.budkavle.storage.testing.OnEmptySqlite;

class PlanLookupTest extends OnEmptySqlite {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final PlanLookup lookup = on("2027-06-15T10:00:00Z");
    private final Plan plan = Plan.of(2027, "Plan 2027");

    @BeforeEach
    void anArea() {
        get(Areas.class).save(Area.of("miljo", "Miljö", "Miljö", "M", 0));
    }

    @Test
    void noGoalOrActivityIsFoundIfNoPlanExists() {
        assertRefused(() -> lookup.plan(Optional.empty()), "plan.none");
        assertRefused(() -> lookup.plan(Optional.of(2025L)), "plan.none");
        assertThat(lookup.amongGoals().matching("")).isEmpty();
        assertThat(lookup.amongActivities().matching("")).isEmpty();
    }

    @Test
    void thePlanOfTheCurrentYearIsFoundIfNoYearIsGiven() {
        twoYears();
        assertThat(lookup.plan(Optional.of(2026L)).id()).isEqualTo("2026");
        assertRefused(() -> lookup.plan(Optional.of(2025L)), "plan.unknown", "2025", "2026, 2027");
        assertThat(lookup.plan(Optional.empty()).id()).isEqualTo("2027");
        assertThat(on("2026-12-31T22:59:00Z").plan(Optional.empty()).id()).isEqualTo("2026");
        assertThat(on("2026-12-31T23:00:00Z").plan(Optional.empty()).id()).isEqualTo("2027");
    }

    @Test
    void theLatestPastPlanIsFoundIfTheCurrentYearHasNoPlan() {
        twoYears();
        assertThat(on("2030-03-01T10:00:00Z").plan(Optional.empty()).id()).isEqualTo("2027");
        assertThat(on("2024-03-01T10:00:00Z").plan(Optional.empty()).id()).isEqualTo("2026");
    }

    @Test
    void activitiesOfTheCurrentPlanAreSuggestedBeforeThoseOfAFuturePlan() {
        twoYears();
        var inDecember = on("2026-12-10T10:00:00Z");
        assertThat(inDecember.amongGoals().matching("")).extracting(Goal::id).containsExactly("2026-M1");
        assertThat(inDecember.activity("M1.1").id()).isEqualTo("2026-M1.1");
        assertThat(inDecember.activity("Laddplatser").id()).isEqualTo("2026-M1.1");
        for (var typed : new String[] {"2027: M1.1", "2027 M1.1", "2027: M1.1 Laddplatser", "2027-M1.1"}) {
            assertThat(inDecember.activity(typed).id()).as(typed).isEqualTo("2027-M1.1");
        }
        for (var typed : new String[] {"", "M1.1", "ladd"}) {
            assertThat(inDecember.amongActivities().matching(typed))
                    .as(typed)
                    .extracting(SuggestedActivity::shown)
                    .containsExactly("M1.1 Laddplatser", "2027: M1.1 Laddplatser");
        }
    }

    @Test
    void anActivityThatExistsOnlyInAFuturePlanIsFoundByItsCode() {
        twoYears();
        var goal = get(Goals.class).findAllByPlanIdOrderByPosition("2027").get(0);
        get(Activities.class).save(activity(goal, "M1.3", "Cykelvägar"));
        assertThat(on("2026-12-10T10:00:00Z").activity("M1.3").id()).isEqualTo("2027-M1.3");
    }

    @Test
    void anActiveGoalIsFoundByCodeOrTitle() {
        twoYears();
        for (var typed : new String[] {"M1", "Klimat", "m1 klimat", "2027-M1"}) {
            assertThat(lookup.goal(plan, typed).id()).isEqualTo("2027-M1");
        }
        assertRefused(() -> lookup.goal(plan, "M2"), "plan.unknown-goal", "M2", 1, "M1 Klimat");
        assertThat(lookup.amongGoals().matching("")).extracting(Goal::id).containsExactly("2027-M1");
    }

    @Test
    void anActiveActivityOfTheCurrentPlanIsFoundByCodeOrTitle() {
        twoYears();
        for (var typed : new String[] {"M1.1", "Laddplatser", "m1.1 laddplatser", "2027-M1.1"}) {
            assertThat(lookup.activity(typed).id()).isEqualTo("2027-M1.1");
        }
        assertThat(lookup.activity("2026-M1.1").id()).isEqualTo("2026-M1.1");
        assertRefused(() -> lookup.activity("Solceller"), "plan.unknown-activity", "Solceller", 0, "");
        assertRefused(() -> lookup.activity("2027-M1.2"), "plan.unknown-activity", "2027-M1.2", 1, "M1.1 Laddplatser");
        assertThat(lookup.amongActivities().matching(""))
                .extracting(one -> one.activity().id())
                .containsExactly("2027-M1.1");
    }

    private PlanLookup on(String instant) {
        return new PlanLookup(
                get(Plans.class),
                get(Goals.class),
                get(Activities.class),
                new Association("Association", Locale.forLanguageTag("sv-SE"), ZoneId.of("Europe/Stockholm")),
                Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    /**
     * Stores the plans of two years. Each plan has one active and one ended goal, and one active and one ended
     * activity.
     */
    private void twoYears() {
        for (var one : List.of(Plan.of(2026, "Plan 2026"), plan)) {
            get(Plans.class).save(one);
            var goal = get(Goals.class).save(Goal.of(one.id(), "miljo", "M1", null, "Klimat", 0));
            get(Goals.class)
                    .save(Goal.of(one.id(), "miljo", "M2", null, "Vatten", 1).ended(NOW));
            get(Activities.class).save(activity(goal, "M1.1", "Laddplatser"));
            get(Activities.class).save(activity(goal, "M1.2", "Solceller").ended(NOW));
        }
    }

    private static Activity activity(Goal goal, String code, String title) {
        return Activity.of(goal, null, code, Activity.Kind.ACTIVITY, title, AnsweredBy.RESPONSIBLE, List.of(), 0);
    }
}
