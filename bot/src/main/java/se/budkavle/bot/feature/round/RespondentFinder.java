package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.RespondentRule;

/** Finds the people who are asked the questions of a status round. Uses only memberships that are active today. */
@Component
class RespondentFinder {

    /**
     * The maximum number of people's ids in one database query, because databases limit the number of a query's
     * parameters. If the bot needs more people than this number, it loads all people.
     */
    private static final int MANY = 1000;

    private final Memberships memberships;
    private final People people;
    private final Networks networks;
    private final Association association;
    private final Clock clock;

    RespondentFinder(Memberships memberships, People people, Networks networks, Association association, Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.networks = networks;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns a map from each question to the people who are asked the question. The set of people is empty if nobody
     * can be asked, for example because the network has ended or has no coordinator.
     */
    Map<Question, Set<Person>> of(Collection<Question> questions) {
        var active = activeByNetwork(questions);
        var byId = questions.isEmpty() ? Map.<String, Network>of() : networks.byId();
        var asked = questions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        question ->
                                MapLookup.existing(byId, question.networkId()).isAlive()
                                        ? RespondentRule.personIds(
                                                question, active.getOrDefault(question.networkId(), List.of()))
                                        : Set.<String>of()));
        var known = known(asked.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return questions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        question -> MapLookup.existing(asked, question).stream()
                                .map(id -> MapLookup.existing(known, id))
                                .collect(Collectors.toSet())));
    }

    /**
     * Returns the questions, among the given questions, that only coordinators are asked. Questions that only
     * coordinators are asked have a message of their own, so the messages in the networks' channels omit them.
     */
    Set<Question> ofCoordinators(Collection<Question> questions) {
        var active = activeByNetwork(questions);
        return questions.stream()
                .filter(question -> isOfCoordinators(question, active.getOrDefault(question.networkId(), List.of())))
                .collect(Collectors.toSet());
    }

    private static boolean isOfCoordinators(Question question, List<Membership> inNetwork) {
        var asked = RespondentRule.personIds(question, inNetwork);
        var coordinators = inNetwork.stream()
                .filter(one -> one.role() == Role.COORDINATOR)
                .map(Membership::personId)
                .collect(Collectors.toSet());
        return question.isOfCoordinator() || !asked.isEmpty() && coordinators.containsAll(asked);
    }

    /** Maps the id of each asked person to the person. Loads all people if the ids are too many for one query. */
    private Map<String, Person> known(Set<String> asked) {
        var read = asked.size() > MANY ? people.all() : people.findAllByIdIn(asked);
        return read.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    private Map<String, List<Membership>> activeByNetwork(Collection<Question> questions) {
        var networkIds = questions.stream().map(Question::networkId).collect(Collectors.toSet());
        return networkIds.isEmpty()
                ? Map.of()
                : memberships.activeInAny(networkIds, association.today(clock)).stream()
                        .collect(Collectors.groupingBy(Membership::requiredNetworkId));
    }
}
