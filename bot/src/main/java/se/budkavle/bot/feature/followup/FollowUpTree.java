package se.budkavle.bot.feature.followup;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.StateCounts;

/**
 * The answers of a follow-up by area, goal and activity. The counts of each level add up to those of the level above.
 */
record FollowUpTree(List<AreaBranch> areas) {

    private static final Comparator<String> BY_CODE =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    /** An area of work with its goals. */
    record AreaBranch(String title, List<GoalBranch> goals) {

        StateCounts counts() {
            return StateCounts.sum(title, goals.stream().map(GoalBranch::counts).toList());
        }
    }

    /** A goal with its activities. */
    record GoalBranch(String id, String title, List<ActivityBranch> activities) {

        StateCounts counts() {
            return StateCounts.sum(
                    title, activities.stream().map(ActivityBranch::counts).toList());
        }
    }

    /** An activity with all answers about it. {@code rows} has at least one element. */
    record ActivityBranch(String code, List<ReportRow> rows) {

        ReportRow first() {
            return rows.get(0);
        }

        StateCounts counts() {
            return StateCounts.of(code, rows);
        }
    }

    /**
     * Groups the rows.
     *
     * @param areaTitles the titles of all areas in the order in which the page shows them
     */
    static FollowUpTree of(Collection<ReportRow> rows, List<String> areaTitles) {
        var areas = group(rows, ReportRow::area).entrySet().stream()
                .map(area -> new AreaBranch(area.getKey(), goals(area.getValue())))
                .sorted(Comparator.comparing(one -> place(areaTitles, one.title())))
                .toList();
        return new FollowUpTree(areas);
    }

    List<GoalBranch> goals() {
        return areas.stream().flatMap(one -> one.goals().stream()).toList();
    }

    private static List<GoalBranch> goals(List<ReportRow> rows) {
        return group(rows, ReportRow::goalId).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparing(some -> some.get(0).goalCode(), BY_CODE)))
                .map(goal ->
                        new GoalBranch(goal.getKey(), goal.getValue().get(0).goalName(), activities(goal.getValue())))
                .toList();
    }

    private static List<ActivityBranch> activities(List<ReportRow> rows) {
        return group(rows, ReportRow::activityCode).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_CODE))
                .map(one -> new ActivityBranch(one.getKey(), one.getValue()))
                .toList();
    }

    private static Map<String, List<ReportRow>> group(Collection<ReportRow> rows, Function<ReportRow, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private static int place(List<String> titles, String title) {
        int place = titles.indexOf(title);
        return place < 0 ? titles.size() : place;
    }
}
