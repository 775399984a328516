package se.budkavle.bot.feature.catalogue;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.feature.catalogue.Catalogue.PlanTold;
import se.budkavle.bot.feature.catalogue.CatalogueDifference.Change;
import se.budkavle.bot.feature.catalogue.CatalogueDifference.What;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.OverallGoal;
import se.budkavle.storage.plan.OverallGoals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.PlanChanges;
import se.budkavle.storage.plan.PlanChanges.Change.Kind;
import se.budkavle.storage.plan.Plans;

/**
 * Compares the plans and the overall goals (which apply for several years) in the YAML files with the plans and overall
 * goals in the database.
 */
@Component
class PlanComparer {

    private final Plans plans;
    private final OverallGoals overallGoals;
    private final Goals goals;
    private final Activities activities;
    private final Clock clock;

    PlanComparer(Plans plans, OverallGoals overallGoals, Goals goals, Activities activities, Clock clock) {
        this.plans = plans;
        this.overallGoals = overallGoals;
        this.goals = goals;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * Compares the overall goals in the files, which apply for several years, with the stored overall goals. Marks a
     * stored overall goal as ended if the files do not contain it, but contain other overall goals that begin in the
     * same year.
     */
    List<OverallGoal> overallGoals(Catalogue told, List<Change> changes) {
        var inFiles = told.plans().stream()
                .flatMap(plan -> plan.overallGoals().stream())
                .toList();
        var toldYears = inFiles.stream().map(OverallGoal::firstYear).collect(Collectors.toSet());
        return new EntryComparer<>(What.OVERALL_GOAL, OverallGoal::id, OverallGoal::title, OverallGoal::become)
                .newChangedAndEnded(
                        overallGoals.findAllByOrderByFirstYearAscPositionAsc(),
                        inFiles,
                        goal -> goal.isAlive() && toldYears.contains(goal.firstYear()),
                        goal -> goal.ended(clock.instant()),
                        changes);
    }

    /** Returns the plan to save, and adds a changed title to {@code changes}. Adds nothing for a new plan. */
    Plan plan(Plan told, List<Change> changes) {
        var stored = plans.findById(told.id());
        if (stored.isEmpty()) {
            return told;
        }
        var plan = stored.get().titled(told.title());
        if (!plan.equals(stored.get())) {
            changes.add(new Change(
                    What.PLAN,
                    Kind.CHANGED,
                    plan.id(),
                    stored.get().title(),
                    plan.title(),
                    ChangedFields.of(stored.get(), plan)));
        }
        return plan;
    }

    /**
     * Compares the goals and activities of a plan in the files with the stored ones. Adds the differences to
     * {@code changes}.
     */
    PlanChanges revision(PlanTold told, List<Change> changes) {
        var storedGoals = goals.findAllByPlanIdOrderByPosition(told.plan().id());
        var storedActivities =
                activities.findAllByPlanIdOrderByPosition(told.plan().id());
        var revision = PlanChanges.of(storedGoals, storedActivities, told.goals(), told.activities(), clock.instant());
        var fields = new HashMap<String, List<ChangedFields.Field>>();
        fields.putAll(ChangedFields.of(storedGoals, revision.goals(), Goal::code));
        fields.putAll(ChangedFields.of(storedActivities, revision.activities(), Activity::code));
        revision.changes()
                .forEach(change -> changes.add(new Change(
                        What.PLAN,
                        change.kind(),
                        change.code(),
                        change.before(),
                        change.after(),
                        change.kind() == Kind.CHANGED ? fields.getOrDefault(change.code(), List.of()) : List.of())));
        return revision;
    }
}
