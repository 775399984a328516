package se.budkavle.bot.feature.plan;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.PlanLookup;

/**
 * Slash command that sets the network responsible for an activity of a plan. Later status rounds ask this network about
 * the activity.
 */
@Component
class SetActivityNetwork implements Command {

    private final Suggestions suggestions;
    private final PlanLookup plans;
    private final Activities activities;
    private final Networks networks;
    private final NetworkFinder networkFinder;
    private final RespondentWords words;
    private final RespondentCheck respondentCheck;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    SetActivityNetwork(
            Suggestions suggestions,
            PlanLookup plans,
            Activities activities,
            Networks networks,
            NetworkFinder networkFinder,
            RespondentWords words,
            RespondentCheck respondentCheck,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.plans = plans;
        this.activities = activities;
        this.networks = networks;
        this.networkFinder = networkFinder;
        this.words = words;
        this.respondentCheck = respondentCheck;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan network")
                .asking("activity", Kind.TEXT, suggestions::activities)
                .perhaps("network", Kind.TEXT, suggestions::coordinatedNetworks)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    /**
     * Assigns the activity to the chosen network. Throws a refusal if the user does not coordinate the chosen network,
     * or if the activity already has a network that the user does not coordinate. Also throws a refusal if the chosen
     * network is closed and the activity's responsible person may not read it.
     */
    @Override
    @Transactional
    public Reply run(Call call) {
        var activity = plans.activity(call.text("activity"));
        if (activity.networkId() != null) {
            rights.requireCoordinating(
                    call.caller(), networks.findById(activity.networkId()).orElseThrow());
        }
        var network = networkFinder.of(call);
        rights.requireCoordinating(call.caller(), network);
        if (network.id().equals(activity.networkId())) {
            return Reply.of("plan.network-same", plans.codeOf(activity), activity.title(), network.title());
        }
        if (activity.responsibleId() != null) {
            respondentCheck.requireReading(activity.responsibleId(), network);
        }
        var carried = activities.save(activity.carriedBy(network.id()));
        audit.save(AuditEntry.of(
                rights.personId(call.caller()), "plan.network", activity.id(), network.id(), clock.instant()));
        return Reply.of(
                "plan.network-set", plans.codeOf(activity), activity.title(), network.title(), words.of(carried));
    }
}
