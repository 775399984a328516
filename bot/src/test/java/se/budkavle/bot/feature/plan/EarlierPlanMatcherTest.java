package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Activity.AnsweredBy;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Plan;

/**
 * Tests in which cases the import matches goals and activities with those of the previous year because their codes are
 * equal, although their titles differ.
 */
class EarlierPlanMatcherTest {

    private static final Area AREA = Area.of("miljo", "Miljömässig hållbarhet", "Miljö", "M", 0);
    private static final List<String> EARLIER = List.of(
            "Renare vatten i sjöar och hav",
            "Cykelvägar mellan alla tätorter",
            "Solceller på skolornas tak",
            "Inventering av hotade fåglar",
            "Återbruk av byggnadsmaterial");
    private static final List<String> REWORDED = List.of(
            "Åtgärder för att vattnet i länets sjöar ska bli rent",
            "Kommunerna ska verka för cykelbanor från tätorterna",
            "Utreda solcellerna som lagts på skolor",
            "Genomföra en inventering av fågellivet",
            "Främja att byggnader återbrukas");
    private static final List<String> OTHER =
            List.of("Minska bullret", "Bygga laddstolpar", "Ordna ett torg", "Plantera äppelträd", "Sänka hyrorna");

    @ParameterizedTest
    @CsvSource({
        // The columns are the counts of goals in the earlier plan, of goals in the file, and of goals with similar
        // titles. The final column is whether networks are proposed because codes are equal.
        "1, 1, 1, true",
        "1, 1, 0, false",
        "1, 2, 1, false",
        "1, 3, 1, false",
        "2, 1, 1, false",
        "2, 2, 2, true",
        "2, 2, 1, false",
        "2, 3, 2, true",
        "3, 2, 2, true",
        "3, 3, 2, true",
        "4, 4, 2, false",
        "5, 5, 3, true",
        "5, 3, 3, true",
        "5, 2, 2, false"
    })
    void codesAreComparedOnlyIfMostGoalsResembleTheGoalsAtTheSamePositions(
            int before, int now, int resembling, boolean proposed) {
        var titles = new ArrayList<>(REWORDED.subList(0, resembling));
        titles.addAll(OTHER.subList(resembling, now));
        var told = told(before, titles);
        assertThat(told.proposals())
                .as("proposals by code, under the goals that resemble")
                .hasSize(proposed ? resembling : 0)
                .allMatch(one -> one.reason() == AssignmentProposal.Reason.SAME_CODE);
    }

    @Test
    void aGoalInsertedAtTheTopDoesNotGiveActivitiesAnotherNetworkByTheirCodes() {
        var titles = new ArrayList<>(REWORDED.subList(0, 4));
        titles.add(0, OTHER.get(0));
        assertThat(told(4, titles).proposals()).isEmpty();
    }

    @Test
    void aGoalToWhichAnActivityWasMovedIsTakenOverOnlyIfTheOtherGoalsAreSimilar() {
        assertThat(moved(REWORDED)).containsExactly("M1", "M2", "M9");
        assertThat(moved(OTHER)).containsExactly("M1", "M2");
    }

    /**
     * Matches these goal titles with an earlier plan in which the first activity was moved to its own goal, M9. Returns
     * the codes of the goals in the new plan.
     */
    private static List<String> moved(List<String> titles) {
        var goals = goals(2);
        var own = Goal.of("2026", AREA.id(), "M9", null, "Eget", 9);
        var activities = new ArrayList<>(activities(goals));
        activities.set(0, activity(own, "M1.1"));
        goals.add(own);
        return match(new PlanContents(goals, activities), titles.subList(0, 2)).goals().stream()
                .map(Goal::code)
                .toList();
    }

    private static PlanMatcher told(int before, List<String> titles) {
        var goals = goals(before);
        return match(new PlanContents(goals, activities(goals)), titles);
    }

    private static PlanMatcher match(PlanContents before, List<String> titles) {
        var drafts = new ArrayList<GoalDraft>();
        for (int index = 0; index < titles.size(); index++) {
            var activity =
                    new ActivityDraft(ActivityDraft.Kind.ACTIVITY, "Nytt " + (char) ('A' + index), null, null, 1);
            drafts.add(new GoalDraft("Miljö", null, titles.get(index), 1, List.of(activity)));
        }
        return new PlanMatcher(
                        Plan.of(2027, "Plan"),
                        List.of(AREA),
                        PlanContents.NONE,
                        before,
                        ActivityDraft::network,
                        (activity, draft) -> activity.answeredBy(draft.responsible()))
                .tell(new PlanDraft(2027, drafts, List.of()));
    }

    private static List<Goal> goals(int number) {
        var goals = new ArrayList<Goal>();
        for (int index = 0; index < number; index++) {
            goals.add(Goal.of("2026", AREA.id(), "M" + (index + 1), null, EARLIER.get(index), index));
        }
        return goals;
    }

    private static List<Activity> activities(List<Goal> goals) {
        return goals.stream().map(goal -> activity(goal, goal.code() + ".1")).toList();
    }

    private static Activity activity(Goal goal, String code) {
        return Activity.of(
                goal, "council", code, Activity.Kind.ACTIVITY, "Gammalt " + code, AnsweredBy.RESPONSIBLE, Set.of(), 0);
    }
}
