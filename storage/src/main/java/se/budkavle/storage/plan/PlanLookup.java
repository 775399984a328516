package se.budkavle.storage.plan;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;

/** Finds the plan of a year, and goals and activities by code, title or id. */
@Component
public class PlanLookup {

    private final Plans plans;
    private final Goals goals;
    private final Activities activities;
    private final Association association;
    private final Clock clock;

    PlanLookup(Plans plans, Goals goals, Activities activities, Association association, Clock clock) {
        this.plans = plans;
        this.goals = goals;
        this.activities = activities;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the plan of the year; without a year, that of the current year, else the latest past one, else the next.
     */
    public Plan plan(Optional<Long> year) {
        return year.map(wanted -> plans.findById(wanted.toString())
                        .orElseThrow(() -> new Refusal("plan.unknown", wanted.toString())))
                .orElseGet(() -> current().orElseThrow(() -> new Refusal("plan.none")));
    }

    public Goal goal(Plan plan, String typed) {
        return among(goalsOf(plan)).require(typed, "plan.unknown-goal");
    }

    /** Returns a search among the goals of the current plan. */
    public NameSearch<Goal> amongGoals() {
        return among(current().map(this::goalsOf).orElse(List.of()));
    }

    /** Returns an activity by id, or by code or title: that of the current plan, else that of a coming one. */
    public Activity activity(String typed) {
        return activities
                .findById(typed)
                .filter(Activity::isAlive)
                .orElseGet(() -> activities
                        .findById(amongActivities()
                                .require(typed, "plan.unknown-activity")
                                .activity()
                                .id())
                        .orElseThrow());
    }

    /** Returns a search among the activities of the current plan and, after them, of coming ones. */
    public NameSearch<ListedActivity> amongActivities() {
        var all = plans.findAllByOrderByYearDesc();
        var listed = current(all).stream()
                .flatMap(plan -> Stream.concat(
                        activities.titles(plan.id()).stream().map(ListedActivity::current),
                        after(plan, all)
                                .flatMap(coming -> activities.titles(coming.id()).stream()
                                        .map(one -> ListedActivity.coming(coming.year(), one)))))
                .toList();
        return new NameSearch<>(listed, ListedActivity::names);
    }

    /** Returns the activity's code; for an activity of a coming year's plan, the year is put before it. */
    public String codeOf(Activity activity) {
        int year = plans.findById(activity.planId()).orElseThrow().year();
        return current().filter(plan -> plan.year() < year).isPresent()
                ? ListedActivity.comingCode(year, activity.code())
                : activity.code();
    }

    private static Stream<Plan> after(Plan current, List<Plan> all) {
        return all.stream().filter(plan -> plan.year() > current.year()).sorted(Comparator.comparing(Plan::year));
    }

    private List<Goal> goalsOf(Plan plan) {
        return goals.findAllByPlanIdOrderByPosition(plan.id()).stream()
                .filter(Goal::isAlive)
                .toList();
    }

    private static NameSearch<Goal> among(List<Goal> some) {
        return new NameSearch<>(
                some, goal -> List.of(goal.code() + " " + goal.title(), goal.code(), goal.title(), goal.id()));
    }

    /** Returns the plan of the current year, else the latest past one, else the next. */
    public Optional<Plan> current() {
        return current(plans.findAllByOrderByYearDesc());
    }

    private Optional<Plan> current(List<Plan> latestFirst) {
        int year = association.today(clock).getYear();
        return latestFirst.stream()
                .filter(plan -> plan.year() <= year)
                .findFirst()
                .or(() -> latestFirst.stream().min(Comparator.comparing(Plan::year)));
    }
}
