package se.budkavle.bot.feature.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.view.round.ReportRowBuilder.answer;
import static se.budkavle.bot.view.round.ReportRowBuilder.unanswered;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.feature.followup.FollowUpTree.ActivityBranch;
import se.budkavle.bot.feature.followup.FollowUpTree.GoalBranch;
import se.budkavle.bot.view.round.ReferringReportRow;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.StateCounts;
import se.budkavle.storage.round.ActivityState;

class FollowUpTreeTest {

    private static final List<ReportRow> ROWS = List.of(
            answer(ActivityState.DONE).question("a", "M10.1").goal("M10", "Tio").row(),
            answer(ActivityState.ON_TRACK)
                    .question("b", "M2.10")
                    .goal("M2", "Två")
                    .revision(1, false)
                    .row(),
            answer(ActivityState.OFF_TRACK)
                    .question("b", "M2.10")
                    .goal("M2", "Två")
                    .revision(2, true)
                    .row(),
            unanswered().question("c", "M2.9").goal("M2", "Två").row(),
            answer(ActivityState.DONE)
                    .question("d", "M2.9")
                    .goal("M2", "Två")
                    .organisation("Ånge")
                    .row());

    private final FollowUpTree tree = FollowUpTree.of(ROWS, List.of(), List.of("Miljö"));

    @Test
    void theCountsOfTheAreasAndOfTheGoalsAddUpToTheCountsOfAllAnswers() {
        var whole = StateCounts.of("", ROWS);
        assertThat(whole.total()).isEqualTo(4);
        assertThat(tree.areas()).singleElement().satisfies(area -> {
            assertThat(area.counts().counts()).isEqualTo(whole.counts());
            assertThat(area.counts().missing()).isEqualTo(1);
        });
        assertThat(StateCounts.sum(
                        "", tree.goals().stream().map(GoalBranch::counts).toList()))
                .isEqualTo(whole);
        assertThat(tree.goals().get(0).counts())
                .isEqualTo(new StateCounts("M2 Två", Map.of(ActivityState.OFF_TRACK, 1, ActivityState.DONE, 1), 1));
    }

    @Test
    void anActivityAskedAboutUnderAnotherGoalIsShownButNotCounted() {
        var reference = new ReferringReportRow(
                "2026-M3.1", "2026-M3", "Annat", "M3", "Tre", "M3.1", "Samma", "M2.9", StateCounts.of("", ROWS));
        var under = new ReferringReportRow(
                "2026-M2.1", "2026-1.2", "Miljö", "M2", "Två", "M2.1", "Samma", "M10.1", StateCounts.of("", ROWS));
        var with = FollowUpTree.of(ROWS, List.of(reference, under), List.of("Miljö"));
        assertThat(StateCounts.sum(
                        "",
                        with.areas().stream()
                                .map(FollowUpTree.AreaBranch::counts)
                                .toList()))
                .isEqualTo(StateCounts.of("", ROWS));
        assertThat(with.areas()).extracting(FollowUpTree.AreaBranch::title).containsExactly("Miljö", "Annat");
        assertThat(with.goals().get(with.goals().size() - 1)).satisfies(goal -> {
            assertThat(goal.title()).isEqualTo("M3 Tre");
            assertThat(goal.counts().total()).isZero();
            assertThat(goal.references()).containsExactly(reference);
        });
    }

    @Test
    void goalsAndActivitiesAreOrderedByTheirNumbers() {
        assertThat(tree.goals()).extracting(GoalBranch::title).containsExactly("M2 Två", "M10 Tio");
        assertThat(tree.goals().get(0).activities())
                .extracting(ActivityBranch::code)
                .containsExactly("M2.9", "M2.10");
        assertThat(tree.goals().get(0).activities().get(1).rows()).hasSize(2);
    }

    @Test
    void aFollowUpTreeWithoutQuestionsHasNoAreas() {
        assertThat(FollowUpTree.of(List.of(), List.of(), List.of("Miljö")).areas())
                .isEmpty();
    }
}
