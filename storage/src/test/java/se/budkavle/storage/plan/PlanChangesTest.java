package se.budkavle.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.plan.Activity.AnsweredBy;
import se.budkavle.storage.plan.PlanChanges.Change.Kind;

class PlanChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Goal goal = Goal.of("2026", "miljo", "M1", null, "Goal", 0);
    private final Activity first = activity("M1.1", "First", 0);
    private final Activity second = activity("M1.2", "Second", 1);

    @Test
    void anUnchangedPlanHasNoChanges() {
        assertThat(revision(List.of(first, second), List.of(first, second)).isEmpty())
                .isTrue();
    }

    @Test
    void addedChangedAndEndedActivitiesAreDistinguished() {
        var revision = revision(
                List.of(first, second), List.of(activity("M1.1", "First, reworded", 0), activity("M1.3", "Third", 1)));
        assertThat(revision.changes())
                .extracting(PlanChanges.Change::kind)
                .containsExactly(Kind.CHANGED, Kind.ADDED, Kind.ENDED);
        assertThat(revision.activities()).extracting(Activity::code).containsExactly("M1.1", "M1.3", "M1.2");
        assertThat(revision.activities().get(2).endedAt()).isEqualTo(NOW);
        assertThat(revision.changes())
                .containsExactly(
                        new PlanChanges.Change(Kind.CHANGED, "M1.1", "First", "First, reworded", null),
                        new PlanChanges.Change(Kind.ADDED, "M1.3", null, "Third", null),
                        new PlanChanges.Change(Kind.ENDED, "M1.2", "Second", null, null));
        assertThat(revision.isEmpty()).isFalse();
        assertThat(revision.count(Kind.ENDED)).isEqualTo(1);
        assertThat(revision(List.of(), List.of(first, second)).count(Kind.ADDED))
                .isEqualTo(2);
    }

    @Test
    void anImportedWordingDoesNotReplaceATitleWrittenByHand() {
        var worded = activity("M1.1", "First", 0).worded("The first, in the words of the plan");
        assertThat(revision(List.of(first), List.of(worded)).changes())
                .first()
                .isEqualTo(new PlanChanges.Change(
                        Kind.CHANGED, "M1.1", "First", "First", "The first, in the words of the plan"));
        assertThat(revision(List.of(worded), List.of(worded)).isEmpty()).isTrue();
        var own = first.worded("First");
        assertThat(revision(
                                List.of(own),
                                List.of(activity("M1.1", "Reworded", 0).worded("Reworded")))
                        .changes())
                .first()
                .isEqualTo(new PlanChanges.Change(Kind.CHANGED, "M1.1", "First", "Reworded", null));
    }

    @Test
    void noActivityRefersToAnEndedActivity() {
        var referring = first.sameAs("2026-M1.2");
        assertThat(revision(List.of(referring, second), List.of(referring, second))
                        .isEmpty())
                .isTrue();
        var ends = revision(List.of(referring, second), List.of(referring));
        assertThat(ends.activities()).containsExactly(first, second.ended(NOW));
        assertThat(ends.count(Kind.CHANGED)).isEqualTo(1);
        var third = activity("M1.3", "Third", 2);
        var chosen = first.sameByChoice(second);
        assertThat(revision(List.of(chosen, second, third), List.of(first, second.sameAs("2026-M1.3"), third))
                        .activities())
                .containsExactly(first, second.sameAs("2026-M1.3"));
        assertThat(ActivityReferenceUpdater.valid(List.of(first.sameAs("2026-M1.2"), second.sameAs("2026-M1.1"))))
                .containsExactly(first, second);
    }

    @Test
    void aGoalMissingFromTheImportedPlanIsEnded() {
        var other = Goal.of("2026", "miljo", "M2", null, "Other", 1);
        var revision = PlanChanges.of(List.of(goal), List.of(), List.of(other), List.of(), NOW);
        assertThat(revision.goals()).containsExactly(other, goal.ended(NOW));
        assertThat(PlanChanges.of(List.of(goal.ended(NOW)), List.of(), List.of(goal), List.of(), NOW)
                        .goals())
                .containsExactly(goal);
    }

    @Test
    void anEndedActivityMissingInTheImportIsUnchanged() {
        assertThat(revision(List.of(first.ended(NOW)), List.of()).isEmpty()).isTrue();
        assertThat(PlanChanges.of(List.of(goal.ended(NOW)), List.of(), List.of(), List.of(), NOW)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void anEndedActivityInTheImportBecomesActive() {
        var revision = revision(List.of(first.ended(NOW)), List.of(first));
        assertThat(revision.activities())
                .singleElement()
                .satisfies(one -> assertThat(one.isAlive()).isTrue());
    }

    @Test
    void respondentsThatAPersonChoseDoNotCountAsAChangeOfThePlan() {
        assertThat(revision(List.of(first.answeredByEach(List.of("timra"))), List.of(first))
                        .isEmpty())
                .isTrue();
    }

    private PlanChanges revision(List<Activity> stored, List<Activity> told) {
        return PlanChanges.of(List.of(goal), stored, List.of(goal), told, NOW);
    }

    private Activity activity(String code, String title, int position) {
        return Activity.of(
                goal, "council", code, Activity.Kind.ACTIVITY, title, AnsweredBy.RESPONSIBLE, List.of(), position);
    }
}
