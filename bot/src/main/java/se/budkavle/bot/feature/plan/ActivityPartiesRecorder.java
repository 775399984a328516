package se.budkavle.bot.feature.plan;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.round.ActivityPartiesText;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivityParties;

/** Stores who owns an activity of the plan, its partner organisations and who pays for it. */
@Component
class ActivityPartiesRecorder {

    private final Activities activities;
    private final Networks networks;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    ActivityPartiesRecorder(Activities activities, Networks networks, Rights rights, AuditLog audit, Clock clock) {
        this.activities = activities;
        this.networks = networks;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Throws a refusal if the user does not coordinate the activity's network. If the activity has no network, only
     * administrators may change its owner, partners and funder.
     */
    void requireRight(Activity activity, Caller caller) {
        if (activity.networkId() == null) {
            rights.requireAdministrator(caller);
        } else {
            rights.requireCoordinating(
                    caller, networks.findById(activity.networkId()).orElseThrow());
        }
    }

    /**
     * Stores the names of the activity's owner, partners and funder. Does nothing if the activity already has the same
     * owner, partners and funder. Throws a refusal if the activity has been changed since the form was opened.
     *
     * @param versionSeen the version of the activity when the form was opened
     */
    @Transactional
    void store(Activity activity, ActivityParties parties, int versionSeen, Caller by) {
        var chosen = activity.behindByChoice(parties);
        if (chosen.equals(activity)) {
            return;
        }
        if (activity.version() != versionSeen) {
            throw Refusal.changedMeanwhile(
                    "plan.parties.changed-since",
                    activity.code(),
                    ActivityPartiesText.of(activity.parties()).orElseGet(() -> Phrase.of("plan.parties.none")));
        }
        activities.save(chosen);
        audit.save(AuditEntry.of(rights.personId(by), "plan.parties", activity.id(), null, clock.instant()));
    }
}
