package se.budkavle.bot.feature.plan;

import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** Checks that the person who is to answer the status questions about an activity may read the activity's network. */
@Component
class RespondentReadCheck {

    private final People people;
    private final Rights rights;

    RespondentReadCheck(People people, Rights rights) {
        this.people = people;
        this.rights = rights;
    }

    /**
     * Throws a refusal if the network is closed and the person may not read it. Status rounds would not ask such a
     * person.
     */
    void require(Person person, Network network) {
        if (!rights.mayRead(person.id(), network)) {
            throw new Refusal("plan.respondent-outside", person.name(), network.title());
        }
    }

    void require(String personId, Network network) {
        require(people.findById(personId).orElseThrow(), network);
    }
}
