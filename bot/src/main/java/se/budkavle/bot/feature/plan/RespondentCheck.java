package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.RespondentRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/** Checks that status rounds can ask the person who is to answer the questions about an activity. */
@Component
class RespondentCheck {

    private final People people;
    private final Networks networks;
    private final Rights rights;
    private final RespondentRights respondents;

    RespondentCheck(People people, Networks networks, Rights rights, RespondentRights respondents) {
        this.people = people;
        this.networks = networks;
        this.rights = rights;
        this.respondents = respondents;
    }

    /**
     * Throws a refusal if all roles of the person have ended, or if the activity's network is closed and the person may
     * not read it.
     *
     * @param networkId the id of the activity's network; null if it has none
     */
    void require(Person person, @Nullable String networkId) {
        if (respondents.rolesEnded().test(person.id())) {
            throw new Refusal("plan.respondent-ended", person.name());
        }
        if (networkId != null) {
            requireReading(person, networks.findById(networkId).orElseThrow());
        }
    }

    /** Throws a refusal if the network is closed and the person may not read it. */
    void requireReading(String personId, Network network) {
        requireReading(people.findById(personId).orElseThrow(), network);
    }

    private void requireReading(Person person, Network network) {
        if (!rights.mayRead(person.id(), network)) {
            throw new Refusal("plan.respondent-outside", person.name(), network.title());
        }
    }
}
