package se.budkavle.bot.feature.plan;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activity;

/**
 * Prepares the activities of an earlier plan for copying to a new plan. Removes networks that have ended, and
 * responsible people who no longer have any role.
 */
@Component
class EndedAssignmentRemover {

    private final Networks networks;
    private final Memberships memberships;
    private final Association association;
    private final Clock clock;

    EndedAssignmentRemover(Networks networks, Memberships memberships, Association association, Clock clock) {
        this.networks = networks;
        this.memberships = memberships;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns all activities in the same order. If an activity's network has ended, the returned activity has no
     * network. If an activity's responsible person no longer has any role, the returned activity has no responsible
     * person.
     */
    List<Activity> of(Collection<Activity> earlier) {
        var known = networks.byId();
        var people = memberships.activeOn(association.today(clock)).stream()
                .map(Membership::personId)
                .collect(Collectors.toSet());
        return earlier.stream()
                .map(one -> one.networkId() == null
                                || MapLookup.existing(known, one.networkId()).isAlive()
                        ? one
                        : one.carriedBy(null))
                .map(one -> one.responsibleId() == null || people.contains(one.responsibleId())
                        ? one
                        : one.answeredBy(null))
                .toList();
    }
}
