package se.budkavle.bot.feature.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.round.LatestQuestions;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReferringReportRows;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.round.AskedActivity;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.ReferringActivity;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundComparisonLookup.Within;
import se.budkavle.storage.round.RoundHistory;
import se.budkavle.storage.tag.TagLookup;

/**
 * Finds the questions of a follow-up (a report on the plan's activities). For each network, returns the questions of
 * the latest status round that asks about this network.
 */
@Component
class FollowUpQuestionFinder {

    private final LatestQuestions latest;
    private final RoundHistory history;
    private final Networks networks;
    private final People people;
    private final TagLookup tags;
    private final ReferringReportRows references;

    FollowUpQuestionFinder(
            LatestQuestions latest,
            RoundHistory history,
            Networks networks,
            People people,
            TagLookup tags,
            ReferringReportRows references) {
        this.latest = latest;
        this.history = history;
        this.networks = networks;
        this.people = people;
        this.tags = tags;
        this.references = references;
    }

    /**
     * Returns the questions that match the filters. For each network, only the questions of the latest status round
     * about the network are returned. The returned map contains the rounds, latest first. Each round is mapped to its
     * questions with the answers that were valid at the time {@code at}. Omits questions about networks that
     * {@code readable} does not accept.
     */
    @Transactional(readOnly = true)
    public Map<Round, List<Question>> latest(
            FollowUpFilter scope, List<Round> some, Predicate<Network> readable, Instant at) {
        return latest.of(some, networkIds(scope, readable), at, within(scope));
    }

    /**
     * Returns all questions of the status round that match the filters, with the answers that were valid at the time
     * {@code at}. Omits questions about networks that {@code readable} does not accept.
     */
    @Transactional(readOnly = true)
    public List<Question> all(FollowUpFilter scope, Round round, Predicate<Network> readable, Instant at) {
        var ids = networkIds(scope, readable);
        return within(scope)
                .of(
                        round,
                        history.questionsAt(round, at).stream()
                                .filter(one -> ids.contains(one.networkId()))
                                .toList());
    }

    /**
     * Returns the figures with added references. A reference is an activity that matches the filters and describes the
     * same work as an activity of another goal. Status rounds ask only about the activity of the other goal. Omits the
     * activities of networks that {@code readable} does not accept.
     *
     * @param asked the questions that match the filters
     */
    @Transactional(readOnly = true)
    public RoundFigures withReferences(
            RoundFigures figures,
            Map<Round, List<Question>> asked,
            FollowUpFilter scope,
            List<Round> some,
            Predicate<Network> readable,
            Instant at,
            PlainTextPhrases phrases) {
        if (!history.mayHaveReferences(some)) {
            return figures;
        }
        var mayRead = networkIds(readable);
        var all = scope.isEmpty() ? asked : latest.of(some, mayRead, at, Within.EVERYTHING);
        var about = new LinkedHashMap<Round, List<Question>>();
        all.forEach((round, questions) -> about.put(
                round,
                questions.stream().filter(ofOrganisation(scope, questions)).toList()));
        return references.in(figures, about, within(scope, some, mayRead), at, phrases);
    }

    private Predicate<ReferringActivity> within(FollowUpFilter scope, List<Round> some, Set<String> mayRead) {
        var tagged = scope.tag()
                .map(tag -> some.stream()
                        .map(Round::planId)
                        .distinct()
                        .flatMap(planId -> tags.activityIdsOf(tag.id(), planId).stream())
                        .collect(Collectors.toSet()));
        return one -> (one.networkId() == null || mayRead.contains(one.networkId()))
                && scope.network()
                        .map(Network::id)
                        .map(id -> id.equals(one.networkId()))
                        .orElse(true)
                && scope.goal()
                        .map(Goal::code)
                        .map(code -> code.equals(one.goalCode()))
                        .orElse(true)
                && scope.area().map(Area::id).map(id -> id.equals(one.areaId())).orElse(true)
                && tagged.map(ids -> ids.contains(one.activityId())).orElse(true);
    }

    private Set<String> networkIds(Predicate<Network> readable) {
        return networks.byId().values().stream()
                .filter(readable)
                .map(Network::id)
                .collect(Collectors.toSet());
    }

    private Set<String> networkIds(FollowUpFilter scope, Predicate<Network> readable) {
        return networks.byId().values().stream()
                .filter(readable)
                .filter(one -> scope.network().map(one::equals).orElse(true))
                .map(Network::id)
                .collect(Collectors.toSet());
    }

    /**
     * Returns a function that takes the questions of a status round and returns the questions that match the filters
     * for goal, area, tag and organisation. The function ignores the filter for the network.
     */
    Within within(FollowUpFilter scope) {
        return (round, asked) -> {
            var ofGoal = ofGoal(scope, round);
            var ofOrganisation = ofOrganisation(scope, asked);
            return asked.stream().filter(ofGoal.and(ofOrganisation)).toList();
        };
    }

    /**
     * Returns a predicate that accepts the questions that match the filters for goal, area and tag. Compares goals by
     * code, because the same goal has another id in each year's plan. For a closed status round, uses the goals to
     * which the activities belonged when the round closed.
     */
    private Predicate<Question> ofGoal(FollowUpFilter scope, Round round) {
        if (scope.goal().isEmpty() && scope.area().isEmpty() && scope.tag().isEmpty()) {
            return any -> true;
        }
        var tagged = scope.tag().map(tag -> tags.activityIdsOf(tag.id(), round.planId()));
        var carried = history.activities(round).stream()
                .filter(one -> scope.goal()
                        .map(goal -> goal.code().equals(one.goalCode()))
                        .orElse(true))
                .filter(one ->
                        scope.area().map(area -> area.id().equals(one.areaId())).orElse(true))
                .filter(one -> tagged.map(ids -> ids.contains(one.activityId())).orElse(true))
                .map(AskedActivity::activityId)
                .collect(Collectors.toSet());
        return question -> carried.contains(question.activityId());
    }

    /**
     * Returns a predicate that accepts the questions to the filter's organisation and to people who represent it.
     * Accepts all questions if the filter names no organisation.
     */
    private Predicate<Question> ofOrganisation(FollowUpFilter scope, Collection<Question> asked) {
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
