package se.budkavle.bot.feature.followup;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivityTitle;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Questions.NetworkStateCount;
import se.budkavle.storage.round.Round;

/**
 * Finds the questions of a follow-up (a report on the plan's activities). For each network, takes the questions of the
 * latest status round with questions about this network.
 */
@Component
class FollowUpQuestionFinder {

    private final FollowUpRoundFinder rounds;
    private final Questions questions;
    private final Activities activities;
    private final Goals goals;
    private final Networks networks;
    private final People people;
    private final Rights rights;

    FollowUpQuestionFinder(
            FollowUpRoundFinder rounds,
            Questions questions,
            Activities activities,
            Goals goals,
            Networks networks,
            People people,
            Rights rights) {
        this.rounds = rounds;
        this.questions = questions;
        this.activities = activities;
        this.goals = goals;
        this.networks = networks;
        this.people = people;
        this.rights = rights;
    }

    /**
     * Returns the questions of each status round, latest round first. Omits questions about networks that the user may
     * not read.
     */
    @Transactional(readOnly = true)
    public Map<Round, List<Question>> of(FollowUpScope scope, Call call) {
        var wanted = networks.byId().values().stream()
                .filter(rights.reading(call.caller()))
                .filter(one -> scope.network().map(one::equals).orElse(true))
                .map(Network::id)
                .collect(Collectors.toCollection(HashSet::new));
        var asked = new LinkedHashMap<Round, List<Question>>();
        for (var round : rounds.of(call)) {
            if (wanted.isEmpty()) {
                break;
            }
            var latest = questions.tallies(round.id()).stream()
                    .map(NetworkStateCount::networkId)
                    .filter(wanted::contains)
                    .collect(Collectors.toSet());
            if (!latest.isEmpty()) {
                wanted.removeAll(latest);
                var within = within(scope, round, latest);
                if (!within.isEmpty()) {
                    asked.put(round, within);
                }
            }
        }
        return asked;
    }

    private List<Question> within(FollowUpScope scope, Round round, Set<String> networkIds) {
        var asked = questions.findAllByRoundIdOrderByPosition(round.id()).stream()
                .filter(one -> networkIds.contains(one.networkId()))
                .toList();
        var ofGoal = ofGoal(scope, round, asked);
        var ofOrganisation = ofOrganisation(scope, asked);
        return asked.stream().filter(ofGoal.and(ofOrganisation)).toList();
    }

    /**
     * Returns a predicate that accepts questions about the scope's goal and area. Goals are compared by code, because
     * the same goal has another id in each year's plan.
     */
    private Predicate<Question> ofGoal(FollowUpScope scope, Round round, List<Question> asked) {
        if (scope.goal().isEmpty() && scope.area().isEmpty()) {
            return any -> true;
        }
        var ids = goals.findAllByPlanIdOrderByPosition(round.planId()).stream()
                .filter(one ->
                        scope.goal().map(goal -> goal.code().equals(one.code())).orElse(true))
                .filter(one ->
                        scope.area().map(area -> area.id().equals(one.areaId())).orElse(true))
                .map(Goal::id)
                .collect(Collectors.toSet());
        var carried = asked.isEmpty()
                ? Set.<String>of()
                : activities
                        .titlesOf(asked.stream()
                                .map(Question::activityId)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(one -> ids.contains(one.goalId()))
                        .map(ActivityTitle::id)
                        .collect(Collectors.toSet());
        return question -> carried.contains(question.activityId());
    }

    /**
     * Returns a predicate that accepts questions to the scope's organisation, and questions to people who represent
     * this organisation.
     */
    private Predicate<Question> ofOrganisation(FollowUpScope scope, Collection<Question> asked) {
        if (scope.organisation().isEmpty()) {
            return any -> true;
        }
        var id = scope.organisation().get().id();
        var persons = asked.stream()
                .filter(one -> one.organisationId() == null && one.personId() != null)
                .map(Question::personId)
                .collect(Collectors.toSet());
        var representing = persons.isEmpty()
                ? Set.<String>of()
                : people.findAllByIdIn(persons).stream()
                        .filter(one -> id.equals(one.organisationId()))
                        .map(Person::id)
                        .collect(Collectors.toSet());
        return question -> question.organisationId() == null
                ? question.personId() != null && representing.contains(question.personId())
                : id.equals(question.organisationId());
    }
}
