package se.budkavle.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.plan.Activity.Asked;
import se.budkavle.storage.plan.PlanRevision.Change.Kind;

class PlanRevisionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Goal goal = Goal.of("2026", "miljo", "M1", null, "Goal", 0);
    private final Activity first = activity("M1.1", "First", 0);
    private final Activity second = activity("M1.2", "Second", 1);

    @Test
    void theSameToldAgainChangesNothing() {
        assertThat(revision(List.of(first, second), List.of(first, second)).isEmpty()).isTrue();
    }

    @Test
    void whatIsNewChangedAndGoneIsToldApart() {
        var revision = revision(List.of(first, second), List.of(activity("M1.1", "First, reworded", 0),
                activity("M1.3", "Third", 1)));
        assertThat(revision.changes()).extracting(PlanRevision.Change::kind)
                .containsExactly(Kind.CHANGED, Kind.ADDED, Kind.ENDED);
        assertThat(revision.activities()).extracting(Activity::code).containsExactly("M1.1", "M1.3", "M1.2");
        assertThat(revision.activities().get(2).endedAt()).isEqualTo(NOW);
    }

    @Test
    void whatHadEndedAndIsToldAgainIsBack() {
        var revision = revision(List.of(first.ended(NOW)), List.of(first));
        assertThat(revision.activities()).singleElement().satisfies(one -> assertThat(one.isAlive()).isTrue());
    }

    @Test
    void whoSomeoneDecidedAnswersIsNotTakenBackByAFile() {
        var assigned = first.answeredByEach(List.of("timra"));
        assertThat(revision(List.of(assigned), List.of(first)).isEmpty()).isTrue();
        assertThat(assigned.become(first).organisationIds(Set.of("sundsvall"))).containsExactly("timra");
        assertThat(first.answeredBy("someone").become(first.answeredBy("another")).responsibleId())
                .isEqualTo("another");
    }

    private PlanRevision revision(List<Activity> stored, List<Activity> told) {
        return PlanRevision.of(List.of(goal), stored, List.of(goal), told, NOW);
    }

    private Activity activity(String code, String title, int position) {
        return Activity.of(goal, "council", code, Activity.Kind.ACTIVITY, title, Asked.RESPONSIBLE, List.of(), position);
    }
}
