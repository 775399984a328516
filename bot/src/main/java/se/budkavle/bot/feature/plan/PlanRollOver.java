package se.budkavle.bot.feature.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivityContact;
import se.budkavle.storage.plan.ActivityReferenceUpdater;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.round.FinishedActivityLookup;
import se.budkavle.storage.tag.TagCopier;

/**
 * Creates a plan from an earlier year's plan: copies all unfinished goals and activities with their codes, in one
 * transaction.
 */
@Component
class PlanRollOver {

    private final Plans plans;
    private final Goals goals;
    private final Activities activities;
    private final FinishedActivityLookup answers;
    private final ActivityContactCopier carriedContacts;
    private final EndedAssignmentRemover carriedAssignments;
    private final TagCopier tags;
    private final ReckoningActivityBuilder proposals;
    private final AuditLog audit;
    private final Clock clock;

    PlanRollOver(
            Plans plans,
            Goals goals,
            Activities activities,
            FinishedActivityLookup answers,
            ActivityContactCopier carriedContacts,
            EndedAssignmentRemover carriedAssignments,
            TagCopier tags,
            ReckoningActivityBuilder proposals,
            AuditLog audit,
            Clock clock) {
        this.plans = plans;
        this.goals = goals;
        this.activities = activities;
        this.answers = answers;
        this.carriedContacts = carriedContacts;
        this.carriedAssignments = carriedAssignments;
        this.tags = tags;
        this.proposals = proposals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The preview of a new year's plan: the plan to create, and the goals and activities of the earlier plan that are
     * not copied.
     *
     * @param finished the finished activities, which are not copied
     * @param finishedGoals the goals with only finished activities, which are not copied
     * @param vacated the earlier activities that are copied without their network, because it has ended, or without
     *     their responsible person, because the person no longer has any role
     * @param dated the earlier activities that are copied without their deadline, because the deadline is before the
     *     year of the new plan
     * @param contacts the contact persons (people who answer status questions on behalf of an organisation) that are
     *     copied with the activities
     * @param proposed the goals and activities that the networks have proposed in their yearly reckonings (reviews of
     *     the year); the new plan gets them only on request
     */
    record Rolled(
            Plan from,
            Plan plan,
            List<Goal> goals,
            List<Activity> activities,
            List<Activity> finished,
            List<Goal> finishedGoals,
            List<Activity> vacated,
            List<Activity> dated,
            List<ActivityContact> contacts,
            ReckoningActivityBuilder.Proposed proposed) {

        /**
         * Maps the ids of the earlier goals and activities to the ids of the new goals and activities. The new goals
         * and activities keep the codes of the earlier ones.
         */
        Map<String, String> followers() {
            return Stream.concat(
                            goals.stream().map(Goal::code), activities.stream().map(Activity::code))
                    .distinct()
                    .collect(Collectors.toMap(code -> from.id() + "-" + code, code -> plan.id() + "-" + code));
        }

        /**
         * Returns one text with all activities and contact persons of the new plan. By comparing this text with the
         * text from the preview, the bot detects whether the data has changed since the preview.
         */
        String inFull() {
            return Stream.concat(activities.stream(), proposed.activities().stream())
                            .map(one -> List.of(
                                    one.code(),
                                    one.goalId(),
                                    one.title(),
                                    String.valueOf(one.networkId()),
                                    String.valueOf(one.dueOn()),
                                    String.valueOf(one.sameAsId()),
                                    one.parties(),
                                    one.respondents()))
                            .toList()
                    + ActivityContactCopier.inFull(contacts);
        }
    }

    @Transactional(readOnly = true)
    Rolled of(Optional<Long> year) {
        var latest = plans.findAllByOrderByYearDesc().stream().findFirst().orElseThrow(() -> new Refusal("plan.none"));
        int wanted = PlanYearRange.require(year.orElse(latest.year() + 1L));
        if (plans.findById(String.valueOf(wanted)).isPresent()) {
            throw new Refusal("plan.roll.there-already", String.valueOf(wanted));
        }
        var from = plans.findAllByOrderByYearDesc().stream()
                .filter(plan -> plan.year() < wanted)
                .findFirst()
                .orElseThrow(() -> new Refusal("plan.roll.nothing-before", String.valueOf(wanted)));
        return rolled(from, from.in(wanted));
    }

    private Rolled rolled(Plan from, Plan plan) {
        Set<String> over = answers.finishedOf(from.id());
        var earlier = activities.findAllByPlanIdOrderByPosition(from.id()).stream()
                .filter(Activity::isAlive)
                .toList();
        var alive = carriedAssignments.of(earlier);
        var vacated = earlier.stream()
                .filter(one -> !alive.contains(one) && !over.contains(one.askedId()))
                .toList();
        var carried = new ArrayList<Activity>();
        var goingOn = new ArrayList<Goal>();
        var followers = new HashMap<String, Activity>();
        var finishedGoals = new ArrayList<Goal>();
        var dated = new ArrayList<Activity>();
        for (var goal : goals.findAllByPlanIdOrderByPosition(from.id()).stream()
                .filter(Goal::isAlive)
                .toList()) {
            var own =
                    alive.stream().filter(one -> one.goalId().equals(goal.id())).toList();
            var left = own.stream().filter(one -> !over.contains(one.askedId())).toList();
            if (left.isEmpty() && !own.isEmpty()) {
                finishedGoals.add(goal);
                continue;
            }
            var next = goal.in(plan.id()).at(goingOn.size());
            goingOn.add(next);
            for (var one : left) {
                var copy = one.in(next).at(carried.size()).sameLike(one).behindLike(one);
                boolean isPast = one.dueOn() != null && one.dueOn().getYear() < plan.year();
                carried.add(isPast ? copy : copy.dueLike(one));
                if (isPast) {
                    dated.add(one);
                }
                followers.put(one.id(), carried.get(carried.size() - 1));
            }
        }
        return new Rolled(
                from,
                plan,
                goingOn,
                ActivityReferenceUpdater.valid(carried),
                alive.stream().filter(one -> over.contains(one.askedId())).toList(),
                finishedGoals,
                vacated,
                dated,
                carriedContacts.of(from.id(), plan.id(), followers),
                proposals.of(plan, goals.findAllByPlanIdOrderByPosition(from.id()), goingOn, carried));
    }

    /**
     * Stores the new plan, together with the contact persons, tags, overall goals and deadlines of the copied goals and
     * activities.
     *
     * @param withProposals whether the new plan also gets the activities that the networks have proposed
     */
    @Transactional
    void store(Rolled rolled, boolean withProposals, String by) {
        plans.save(rolled.plan());
        rolled.goals().forEach(goals::save);
        activities.saveAll(rolled.activities());
        carriedContacts.store(rolled.contacts());
        tags.copyPlan(rolled.from().id(), rolled.followers(), clock.instant());
        if (withProposals) {
            rolled.proposed().goals().forEach(goals::save);
            rolled.proposed().activities().forEach(activities::save);
        }
        goals.keepOverallGoals(rolled.plan().id(), clock.instant());
        activities.keepDeadlines(rolled.plan().id(), clock.instant());
        audit.save(AuditEntry.of(
                by,
                "plan.roll",
                rolled.plan().id(),
                rolled.activities().size() + " carried, " + rolled.finished().size() + " finished"
                        + (withProposals ? ", " + rolled.proposed().activities().size() + " proposed" : ""),
                clock.instant()));
    }
}
