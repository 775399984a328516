package se.budkavle.bot.feature.plan;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivityContact;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.PlanChanges;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.tag.TagCopier;

/**
 * Compares a plan that was parsed from a file with the stored plan. After confirmation, stores all changes in one
 * transaction.
 */
@Component
class PlanImporter {

    private final Plans plans;
    private final Goals goals;
    private final Activities activities;
    private final Areas areas;
    private final DirectoryLookup lookup;
    private final People people;
    private final EndedAssignmentRemover carriedAssignments;
    private final ActivityContactCopier carriedContacts;
    private final TagCopier tags;
    private final AuditLog audit;
    private final Clock clock;

    PlanImporter(
            Plans plans,
            Goals goals,
            Activities activities,
            Areas areas,
            DirectoryLookup lookup,
            People people,
            EndedAssignmentRemover carriedAssignments,
            ActivityContactCopier carriedContacts,
            TagCopier tags,
            AuditLog audit,
            Clock clock) {
        this.plans = plans;
        this.goals = goals;
        this.activities = activities;
        this.areas = areas;
        this.lookup = lookup;
        this.people = people;
        this.carriedAssignments = carriedAssignments;
        this.carriedContacts = carriedContacts;
        this.tags = tags;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The plan as the import would store it, with its differences from the stored plan.
     *
     * @param contacts the contact persons (people who answer status questions on behalf of an organisation) copied from
     *     the previous year's plan
     * @param unknown the names of responsible people in the file that are unknown, so that the import leaves them out
     * @param followers maps ids of the earlier plan's goals and activities to the ids of the corresponding new ones,
     *     which get the same tags; empty if the plan already has stored goals
     */
    record Preview(
            Plan plan,
            PlanDraft draft,
            PlanMatcher told,
            PlanChanges revision,
            List<ActivityContact> contacts,
            List<ResponsibleNames.Unknown> unknown,
            Map<String, String> followers) {

        /**
         * Returns one text with all changes, networks, respondents and contact persons that the import would store. By
         * comparing this text with the text from the preview, the bot detects whether the data has changed since the
         * preview.
         */
        String inFull() {
            return List.of(
                            revision.changes(),
                            told.activities().stream()
                                    .map(one -> List.of(
                                            one.code(),
                                            one.goalId(),
                                            String.valueOf(one.networkId()),
                                            String.valueOf(one.dueOn()),
                                            one.parties(),
                                            one.respondents()))
                                    .toList(),
                            revision.activities().stream()
                                    .filter(one -> one.sameAsId() != null)
                                    .map(one -> one.id() + " " + one.sameAsId())
                                    .toList(),
                            ActivityContactCopier.inFull(contacts))
                    .toString();
        }
    }

    @Transactional(readOnly = true)
    Preview preview(PlanDraft draft, int year) {
        var plan = plans.findById(String.valueOf(year)).orElseGet(() -> Plan.of(year, "Verksamhetsplan " + year));
        var earlier = before(year);
        var storedGoals = goals.findAllByPlanIdOrderByPosition(plan.id());
        var storedActivities = activities.findAllByPlanIdOrderByPosition(plan.id());
        var networks = lookup.amongNetworks();
        var responsible = new ResponsibleNames(people.findAllByOrderByName(), networks, lookup.amongOrganisations());
        var told = new PlanMatcher(
                        plan,
                        areas.findAllByOrderByPosition(),
                        new PlanContents(storedGoals, storedActivities),
                        earlier,
                        one -> network(one, networks),
                        responsible::assigned)
                .tell(responsible.known(draft));
        Map<String, String> followers = storedGoals.isEmpty() ? followers(earlier, told) : Map.of();
        var referring =
                ActivityReferenceCopier.of(told.activities(), storedActivities, earlier.activities(), followers);
        return new Preview(
                plan,
                draft,
                told,
                PlanChanges.of(storedGoals, storedActivities, told.goals(), referring, clock.instant()),
                contacts(plan, told.proposals()),
                responsible.unknown(),
                followers);
    }

    /**
     * Maps the ids of the previous year's goals and activities to the ids of the corresponding new goals and
     * activities. A new goal or activity corresponds to the earlier one with the same code and a similar title.
     */
    private static Map<String, String> followers(PlanContents earlier, PlanMatcher told) {
        var followers = new HashMap<String, String>();
        for (var goal : told.goals()) {
            earlier.goals().stream()
                    .filter(one -> one.code().equals(goal.code()) && TitleMatcher.isSimilar(one.title(), goal.title()))
                    .forEach(one -> followers.put(one.id(), goal.id()));
        }
        for (var activity : told.activities()) {
            earlier.activities().stream()
                    .filter(one ->
                            one.code().equals(activity.code()) && TitleMatcher.isSimilar(one.title(), activity.title()))
                    .forEach(one -> followers.put(one.id(), activity.id()));
        }
        return followers;
    }

    private List<ActivityContact> contacts(Plan plan, List<AssignmentProposal> proposals) {
        var followers = proposals.stream()
                .filter(one -> one.earlier() != null)
                .collect(Collectors.toMap(one -> one.earlier().id(), AssignmentProposal::activity));
        return earlier(plan.year())
                .map(earlier -> carriedContacts.of(earlier.id(), plan.id(), followers))
                .orElse(List.of());
    }

    private Optional<Plan> earlier(int year) {
        return plans.findAllByOrderByYearDesc().stream()
                .filter(earlier -> earlier.year() < year)
                .findFirst();
    }

    /**
     * Returns the goals and activities of the latest plan before the given year. Omits ended goals, activities and
     * networks, and responsible people who no longer have a role in any network.
     */
    private PlanContents before(int year) {
        return earlier(year)
                .map(earlier -> {
                    var alive = goals.findAllByPlanIdOrderByPosition(earlier.id()).stream()
                            .filter(Goal::isAlive)
                            .toList();
                    var ids = alive.stream().map(Goal::id).collect(Collectors.toSet());
                    return new PlanContents(
                            alive,
                            carriedAssignments.of(activities.findAllByPlanIdOrderByPosition(earlier.id()).stream()
                                    .filter(one -> one.isAlive() && ids.contains(one.goalId()))
                                    .toList()));
                })
                .orElse(PlanContents.NONE);
    }

    @Transactional
    void store(Preview preview, String by) {
        plans.save(preview.plan());
        preview.revision().goals().forEach(goals::save);
        activities.saveAll(preview.revision().activities());
        goals.keepOverallGoals(preview.plan().id(), clock.instant());
        activities.keepDeadlines(preview.plan().id(), clock.instant());
        carriedContacts.store(preview.contacts());
        earlier(preview.plan().year()).ifPresent(one -> tags.copyPlan(one.id(), preview.followers(), clock.instant()));
        audit.save(AuditEntry.of(
                by,
                "plan.import",
                preview.plan().id(),
                preview.revision().changes().size() + " changes",
                clock.instant()));
    }

    private static String network(ActivityDraft draft, NameSearch<Network> networks) {
        var name = Objects.requireNonNull(draft.network(), "only a named network is looked up");
        return networks.named(name)
                .orElseThrow(() -> {
                    var near = networks.near(name);
                    return new Refusal(
                            "plan.import.unknown-network",
                            LineReference.of(draft.line(), draft.sheet()),
                            name,
                            near.size(),
                            NameJoiner.of(near));
                })
                .id();
    }
}
