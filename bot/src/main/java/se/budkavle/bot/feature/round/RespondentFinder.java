package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.RespondentRule;

/**
 * Finds the people who are asked the questions of a status round, using the memberships in the networks that are active
 * today.
 */
@Component
class RespondentFinder {

    private final Memberships memberships;
    private final People people;
    private final Association association;
    private final Clock clock;

    RespondentFinder(Memberships memberships, People people, Association association, Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Maps each question to the people who are asked. The set is empty if nobody can be asked, for example because the
     * network has no coordinator.
     */
    Map<Question, Set<Person>> of(Collection<Question> questions) {
        var active = activeByNetwork();
        Map<String, Person> everyone =
                people.findAllByOrderByName().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return questions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        question ->
                                RespondentRule.personIds(question, active.getOrDefault(question.networkId(), List.of()))
                                        .stream()
                                        .map(everyone::get)
                                        .collect(Collectors.toSet())));
    }

    /**
     * Returns the questions that only coordinators are asked. A separate message contains these questions, and the
     * messages in the networks' channels leave them out.
     */
    Set<Question> ofCoordinators(Collection<Question> questions) {
        var active = activeByNetwork();
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

    private Map<String, List<Membership>> activeByNetwork() {
        return memberships.activeOn(association.today(clock)).stream()
                .filter(one -> one.networkId() != null)
                .collect(Collectors.groupingBy(Membership::networkId));
    }
}
