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

/** Ties the sandbox's channels and stand-ins to what is stored; what is tied already stays. */
@Component
class Joining {

    private final Networks networks;
    private final People people;
    private final Memberships memberships;
    private final Association association;
    private final Clock clock;

    Joining(Networks networks, People people, Memberships memberships, Association association, Clock clock) {
        this.networks = networks;
        this.people = people;
        this.memberships = memberships;
        this.association = association;
        this.clock = clock;
    }

    /** All at once: one by one, each would wait for the disk. */
    @Transactional
    void join(Map<String, String> channelIds, Map<StandIn, String> accountIds) {
        channelIds.forEach(this::link);
        accountIds.forEach(this::tie);
    }

    private void link(String networkId, String channelId) {
        networks.findById(networkId).filter(network -> network.channelId() == null)
                .ifPresent(network -> networks.save(network.linkedTo(channelId)));
    }

    /** A stand-in without a role stays unknown, to try how one joins. */
    private void tie(StandIn standIn, String accountId) {
        if (standIn.posts().isEmpty() || people.findByAccountId(accountId).isPresent()) {
            return;
        }
        var now = clock.instant();
        var person = people.save(Person.of(standIn.name(), standIn.organisationId(), accountId, now));
        for (var post : standIn.posts()) {
            memberships.save(Membership.appointed(post.networkId(), person, standIn.organisationId(), post.role(),
                    post.faction(), association.today(clock), null, person.id(), now));
        }
    }
}
