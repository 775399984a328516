package se.budkavle.bot.feature.round;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Question;

/**
 * Looks up the names of activities, networks, organisations, people and states (such as "on track") for the messages of
 * a status round.
 */
@Component
class RoundRecordNames {

    private static final int LISTED = 12;

    private final Activities activities;
    private final Networks networks;
    private final Organisations organisations;
    private final People people;

    RoundRecordNames(Activities activities, Networks networks, Organisations organisations, People people) {
        this.activities = activities;
        this.networks = networks;
        this.organisations = organisations;
        this.people = people;
    }

    Activity activity(Question question) {
        return activities.findById(question.activityId()).orElseThrow();
    }

    String network(String networkId) {
        return networks.findById(networkId).orElseThrow().title();
    }

    /** Maps the id of every organisation to its short name. */
    Map<String, String> organisations() {
        return organisations.findAllByOrderByName().stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::shortName));
    }

    String organisation(String organisationId) {
        return organisations
                .findById(organisationId)
                .map(Organisation::shortName)
                .orElseThrow();
    }

    /**
     * Returns the name of the organisation or person that is asked the question. If the question names no organisation
     * and no person, returns the words for "the coordinator".
     */
    Phrase respondent(Question question) {
        if (question.organisationId() != null) {
            return Phrase.words(organisation(question.organisationId()));
        }
        return question.personId() == null
                ? Phrase.of("round.the-coordinator")
                : Phrase.words(
                        people.findById(question.personId()).map(Person::name).orElseThrow());
    }

    /**
     * Returns a list of the activities that the questions are about. Each line contains an activity's code and title.
     * If there are more than 12 activities, the last line shows how many activities are not listed.
     */
    Phrase list(Collection<Question> questions) {
        var lines = new ArrayList<Phrase>();
        activities
                .titlesOf(questions.stream()
                        .map(Question::activityId)
                        .distinct()
                        .limit(LISTED)
                        .toList())
                .forEach(one -> lines.add(Phrase.of("round.activity", Phrase.strong(one.code()), one.title())));
        long left = questions.stream().map(Question::activityId).distinct().count() - lines.size();
        if (left > 0) {
            lines.add(Phrase.of("round.more", left));
        }
        return Phrase.joined("\n", lines);
    }

    /**
     * Returns the emoji and name of an activity's state, such as "on track". For null, returns the emoji and text for a
     * missing answer.
     */
    static Phrase state(@Nullable ActivityState state) {
        var mark = StateMarks.of(state == null ? null : state.name());
        return Phrase.joined(" ", List.of(Phrase.words(mark.emoji()), Phrase.of(mark.wordKey())));
    }

    static Phrase people(Set<Person> people) {
        return people.isEmpty()
                ? Phrase.of("round.nobody")
                : Phrase.words(NameJoiner.of(people.stream().map(Person::name).sorted(SwedishNameOrder.ORDER)));
    }
}
