package se.budkavle.bot.agenda;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.bot.figures.LatestStates;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Plans;

/** Tells which activities and projects of the newest plan a network carries, and how each was answered last. */
@Component
class ActivityFollowUp {

    private final Plans plans;
    private final Activities activities;
    private final LatestStates latest;

    ActivityFollowUp(Plans plans, Activities activities, LatestStates latest) {
        this.plans = plans;
        this.activities = activities;
        this.latest = latest;
    }

    List<Activity> carriedBy(String networkId) {
        return plans.findAllByOrderByYearDesc().stream().findFirst()
                .map(plan -> activities.findAllByPlanIdOrderByPosition(plan.id()).stream()
                        .filter(one -> one.isAlive() && networkId.equals(one.networkId())).toList())
                .orElse(List.of());
    }

    /** How the activities that it carries, and these of its agenda, stand by what was answered in it, by their ids. */
    Map<String, Phrase> states(String networkId, Collection<String> activityIds) {
        var all = new HashSet<>(activityIds);
        carriedBy(networkId).forEach(one -> all.add(one.id()));
        return latest.of(all, networkId::equals);
    }
}
