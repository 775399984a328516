package se.budkavle.bot.tryout;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/**
 * Links the channels of the local Discord imitation (sandbox) to networks (groups of the association's people). Stores
 * a person for the account of each test person who has a role. Does not change links and people that already exist.
 */
@Component
class SandboxLinker {

    private final Networks networks;
    private final People people;
    private final Memberships memberships;
    private final Association association;
    private final Clock clock;

    SandboxLinker(Networks networks, People people, Memberships memberships, Association association, Clock clock) {
        this.networks = networks;
        this.people = people;
        this.memberships = memberships;
        this.association = association;
        this.clock = clock;
    }

    /** Links all channels and accounts in one transaction, because one transaction for each of them would be slower. */
    @Transactional
    void join(Map<String, String> channelIds, Map<TestPersona, String> accountIds) {
        channelIds.forEach(this::link);
        accountIds.forEach(this::tie);
    }

    private void link(String networkId, String channelId) {
        networks.findById(networkId)
                .filter(network -> network.channelId() == null)
                .ifPresent(network -> networks.save(network.linkedTo(channelId)));
    }

    /**
     * Stores a person for the account of a test person, with the test person's roles in networks, such as chair. Does
     * nothing for a test person without a role, so that a tester can use this test person to join a network. Does
     * nothing if the account already belongs to a person.
     */
    private void tie(TestPersona standIn, String accountId) {
        if (standIn.posts().isEmpty() || people.findByAccountId(accountId).isPresent()) {
            return;
        }
        var now = clock.instant();
        var person = people.save(Person.of(standIn.name(), standIn.organisationId(), accountId, now));
        for (var post : standIn.posts()) {
            memberships.save(Membership.appointed(
                    post.networkId(),
                    person,
                    standIn.organisationId(),
                    post.role(),
                    post.faction(),
                    association.today(clock),
                    null,
                    person.id(),
                    now));
        }
    }
}
