package se.budkavle.storage.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.NameSearch;

/** Finds a long-term goal by its name, or by a goal of a yearly plan that belongs to it. */
@Component
public class OverallGoalLookup {

    private final OverallGoals overallGoals;
    private final Goals goals;
    private final PlanLookup plans;

    OverallGoalLookup(OverallGoals overallGoals, Goals goals, PlanLookup plans) {
        this.overallGoals = overallGoals;
        this.goals = goals;
        this.plans = plans;
    }

    /** A long-term goal and the ids of the goals in a yearly plan that belong to it. */
    public record Group(OverallGoal goal, List<String> goalIds) {}

    /**
     * Returns a {@code NameSearch} over the long-term goals whose years include the year of the current plan. Omits
     * goals that have ended.
     */
    public NameSearch<OverallGoal> among() {
        var current = plans.current();
        return new NameSearch<>(
                overallGoals.findAllByOrderByFirstYearAscPositionAsc().stream()
                        .filter(one ->
                                current.filter(plan -> one.holdsIn(plan.year())).isPresent())
                        .toList(),
                one -> List.of(one.title(), one.id()));
    }

    /**
     * Returns a map from the id of each of these goals to the long-term goal to which the goal belonged at this time.
     * Omits goals that belonged to no long-term goal. Also omits long-term goals that had ended at this time, or whose
     * years do not include the year of the goal's plan.
     */
    public Map<String, OverallGoal> ofGoals(Collection<String> goalIds, Instant at) {
        var found = goalIds.isEmpty() ? List.<Goals.UnderOverall>of() : goals.underOverallAt(goalIds, at);
        if (found.isEmpty()) {
            return Map.of();
        }
        var known = overallGoals.findAllByOrderByFirstYearAscPositionAsc().stream()
                .collect(Collectors.toMap(OverallGoal::id, Function.identity()));
        var byGoal = new HashMap<String, OverallGoal>();
        for (var one : found) {
            var overall = known.get(one.overallGoalId());
            if (overall != null && overall.holdsIn(one.year(), at)) {
                byGoal.put(one.goalId(), overall);
            }
        }
        return byGoal;
    }

    /**
     * Groups these goals by the long-term goals to which they belonged at this time, in the order of the long-term
     * goals. Omits goals that belonged to no long-term goal.
     */
    public List<Group> groups(List<String> goalIds, Instant at) {
        var byGoal = ofGoals(goalIds, at);
        var groups = new TreeMap<OverallGoal, List<String>>(OverallGoal.ORDER);
        for (var id : goalIds) {
            var overall = byGoal.get(id);
            if (overall != null) {
                groups.computeIfAbsent(overall, any -> new ArrayList<>()).add(id);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }
}
