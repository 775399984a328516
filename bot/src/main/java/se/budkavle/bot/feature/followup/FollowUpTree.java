package se.budkavle.bot.feature.followup;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.bot.view.round.ReferringReportRow;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.StateCounts;

/**
 * The answers of a follow-up (a report on the plan's activities), grouped by area, goal and activity. The number of
 * answers of a goal is the sum of the answers of the goal's activities. The number of answers of an area is the sum of
 * the answers of the area's goals.
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

    /**
     * A goal with its activities.
     *
     * @param references the activities of this goal that describe the same work as an activity of another goal; only
     *     the activity of the other goal has questions and answers
     */
    record GoalBranch(
            String id,
            String code,
            String title,
            List<ActivityBranch> activities,
            List<ReferringReportRow> references) {

        StateCounts counts() {
            return StateCounts.sum(
                    title, activities.stream().map(ActivityBranch::counts).toList());
        }
    }

    /** An activity with all answers about it. The list {@code rows} of answers has at least one element. */
    record ActivityBranch(String code, List<ReportRow> rows) {

        ReportRow first() {
            return rows.get(0);
        }

        StateCounts counts() {
            return StateCounts.of(code, rows);
        }
    }

    /**
     * Groups the rows by area, goal and activity.
     *
     * @param references the activities that describe the same work as an activity of another goal, about which status
     *     rounds ask instead
     * @param areaTitles the titles of all areas in the order in which the page shows them
     */
    static FollowUpTree of(
            Collection<ReportRow> rows, Collection<ReferringReportRow> references, List<String> areaTitles) {
        var asked = group(rows, ReportRow::area);
        var others = group(references, ReferringReportRow::area);
        var areas = union(asked.keySet(), others.keySet()).stream()
                .map(title -> new AreaBranch(
                        title, goals(asked.getOrDefault(title, List.of()), others.getOrDefault(title, List.of()))))
                .sorted(Comparator.comparing(one -> place(areaTitles, one.title())))
                .toList();
        return new FollowUpTree(areas);
    }

    List<GoalBranch> goals() {
        return areas.stream().flatMap(one -> one.goals().stream()).toList();
    }

    private static List<GoalBranch> goals(List<ReportRow> rows, List<ReferringReportRow> references) {
        var asked = group(rows, ReportRow::goalId);
        var others = group(references, ReferringReportRow::goalId);
        return union(asked.keySet(), others.keySet()).stream()
                .map(id -> goal(id, asked.getOrDefault(id, List.of()), others.getOrDefault(id, List.of())))
                .sorted(Comparator.comparing(GoalBranch::code, BY_CODE))
                .toList();
    }

    private static GoalBranch goal(String id, List<ReportRow> rows, List<ReferringReportRow> references) {
        return rows.isEmpty()
                ? new GoalBranch(
                        id, references.get(0).goalCode(), references.get(0).goalName(), List.of(), references)
                : new GoalBranch(id, rows.get(0).goalCode(), rows.get(0).goalName(), activities(rows), references);
    }

    private static List<ActivityBranch> activities(List<ReportRow> rows) {
        return group(rows, ReportRow::activityCode).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_CODE))
                .map(one -> new ActivityBranch(one.getKey(), one.getValue()))
                .toList();
    }

    private static <T> Map<String, List<T>> group(Collection<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int place(List<String> titles, String title) {
        int place = titles.indexOf(title);
        return place < 0 ? titles.size() : place;
    }
}
