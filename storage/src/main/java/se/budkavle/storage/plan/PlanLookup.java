package se.budkavle.storage.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;

/** Finds the association's plan for a year, and the goals and activities that users name by code, title or id. */
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
     * Returns the plan of the given year. If no year is given, returns the current plan. Throws a {@code Refusal} if
     * the plan does not exist; the refusal names the years that have a plan.
     */
    public Plan plan(Optional<Long> year) {
        return year.map(wanted -> plans.findById(wanted.toString()).orElseThrow(() -> unknown(wanted.toString())))
                .orElseGet(() -> current().orElseThrow(() -> new Refusal("plan.none")));
    }

    private Refusal unknown(String year) {
        var known = plans.findAllByOrderByYearDesc().stream()
                .map(Plan::year)
                .sorted()
                .map(String::valueOf)
                .toList();
        return known.isEmpty() ? new Refusal("plan.none") : new Refusal("plan.unknown", year, NameJoiner.of(known));
    }

    public Goal goal(Plan plan, String typed) {
        return among(goalsOf(plan)).require(typed, "plan.unknown-goal");
    }

    /** Returns a {@code NameSearch} over the goals of the current plan. Omits goals that have ended. */
    public NameSearch<Goal> amongGoals() {
        return among(current().map(this::goalsOf).orElse(List.of()));
    }

    /** Returns a {@code NameSearch} over the goals of the plan that {@link #currentIn} returns for this year. */
    public NameSearch<Goal> amongGoalsIn(int year) {
        return among(currentIn(year).map(this::goalsOf).orElse(List.of()));
    }

    /**
     * Returns the activity with this id, code or title; throws a {@code Refusal} if no activity matches or if the
     * activity has ended. Searches the current plan first, and then the plans of later years.
     */
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

    /**
     * Returns a {@code NameSearch} over the activities of the current plan and, after them, the activities of later
     * years' plans.
     */
    public NameSearch<SuggestedActivity> amongActivities() {
        var all = plans.findAllByOrderByYearDesc();
        var listed = current(all).stream()
                .flatMap(plan -> Stream.concat(
                        activities.titles(plan.id()).stream().map(SuggestedActivity::current),
                        after(plan, all)
                                .flatMap(coming -> activities.titles(coming.id()).stream()
                                        .map(one -> SuggestedActivity.coming(coming.year(), one)))))
                .toList();
        return new NameSearch<>(listed, SuggestedActivity::names);
    }

    /**
     * Returns the activity's code for display. If the activity belongs to the plan of a later year, the displayed code
     * also contains the year.
     */
    public String codeOf(Activity activity) {
        int year = plans.findById(activity.planId()).orElseThrow().year();
        return current().filter(plan -> plan.year() < year).isPresent()
                ? SuggestedActivity.comingCode(year, activity.code())
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

    /**
     * Returns the plan of the current year. If the current year has no plan, returns the latest plan of an earlier
     * year. If no earlier year has a plan, returns the plan of the nearest later year. Returns empty if no plan is
     * stored.
     */
    public Optional<Plan> current() {
        return current(plans.findAllByOrderByYearDesc());
    }

    /**
     * Returns the plan that {@link #current} returns on this day, according to the plans that are stored now. Returns
     * empty if no plan is stored.
     */
    public Optional<Plan> currentOn(LocalDate day) {
        return currentIn(day.getYear());
    }

    /** Returns the plan that {@link #current} returns in this year, according to the plans that are stored now. */
    public Optional<Plan> currentIn(int year) {
        return of(year, plans.findAllByOrderByYearDesc());
    }

    private Optional<Plan> current(List<Plan> latestFirst) {
        return of(association.today(clock).getYear(), latestFirst);
    }

    private static Optional<Plan> of(int year, List<Plan> latestFirst) {
        return latestFirst.stream()
                .filter(plan -> plan.year() <= year)
                .findFirst()
                .or(() -> latestFirst.stream().min(Comparator.comparing(Plan::year)));
    }
}
