package se.budkavle.bot.feature.plan;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.RespondentRights;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activity;

/**
 * Prepares the activities of an earlier plan for copying to a new plan. Removes networks that have ended, and
 * responsible people who no longer have any role.
 */
@Component
class EndedAssignmentRemover {

    private final Networks networks;
    private final RespondentRights respondentRights;

    EndedAssignmentRemover(Networks networks, RespondentRights respondentRights) {
        this.networks = networks;
        this.respondentRights = respondentRights;
    }

    /**
     * Returns all activities in the same order. If an activity's network has ended, the returned activity has no
     * network. If an activity's responsible person no longer has any role, the returned activity has no responsible
     * person.
     */
    List<Activity> of(Collection<Activity> earlier) {
        var known = networks.byId();
        var ended = respondentRights.rolesEnded();
        return earlier.stream()
                .map(one -> one.networkId() == null
                                || MapLookup.existing(known, one.networkId()).isAlive()
                        ? one
                        : one.carriedBy(null))
                .map(one ->
                        one.responsibleId() == null || !ended.test(one.responsibleId()) ? one : one.answeredBy(null))
                .toList();
    }
}
