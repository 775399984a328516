package se.budkavle.bot.feature.plan;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivityListRow;
import se.budkavle.storage.plan.PlanLookup;
import se.budkavle.storage.tag.Tagging;

/** Finds the goal or activity that a user wants to tag, and checks the user's right to change it. */
@Component
class TagSubjectFinder {

    private final PlanLookup plans;
    private final Activities activities;
    private final Networks networks;
    private final Rights rights;

    TagSubjectFinder(PlanLookup plans, Activities activities, Networks networks, Rights rights) {
        this.plans = plans;
        this.activities = activities;
        this.networks = networks;
        this.rights = rights;
    }

    /** A goal or an activity that a user wants to tag or to change in another way. */
    record Subject(Tagging.Subject kind, String id, String code, String title) {}

    /**
     * Returns the goal of the current plan that the user has typed. Throws a refusal if the user coordinates none of
     * the networks that carry out the goal's activities. If no network carries out any of the goal's activities, only
     * administrators may tag the goal.
     */
    Subject goal(String typed, Caller caller) {
        var goal = plans.goal(plans.plan(Optional.empty()), typed);
        var known = networks.byId();
        var carrying = activities.linesOfGoal(goal.planId(), goal.id()).stream()
                .map(ActivityListRow::networkId)
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> MapLookup.existing(known, id))
                .toList();
        if (carrying.isEmpty()) {
            rights.requireAdministrator(caller);
        } else if (carrying.stream().map(Network::id).noneMatch(rights.coordinating(caller))) {
            rights.requireCoordinating(caller, carrying.get(0));
        }
        return new Subject(Tagging.Subject.GOAL, goal.id(), goal.code(), goal.title());
    }

    /**
     * Returns the activity that a user has typed. Throws a refusal if the user does not coordinate the network that
     * carries out the activity. If no network carries out the activity, only administrators may tag it.
     */
    Subject activity(String typed, Caller caller) {
        var activity = plans.activity(typed);
        if (activity.networkId() == null) {
            rights.requireAdministrator(caller);
        } else {
            rights.requireCoordinating(
                    caller, networks.findById(activity.networkId()).orElseThrow());
        }
        return new Subject(Tagging.Subject.ACTIVITY, activity.id(), plans.codeOf(activity), activity.title());
    }
}
