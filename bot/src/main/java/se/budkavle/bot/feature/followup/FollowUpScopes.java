package se.budkavle.bot.feature.followup;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Lookup;
import se.budkavle.storage.plan.PlanLookup;

/** Finds what someone wants to follow up, and checks that they may. */
@Component
class FollowUpScopes {

    private final Lookup lookup;
    private final PlanLookup plans;
    private final Rights rights;
    private final Association association;

    FollowUpScopes(Lookup lookup, PlanLookup plans, Rights rights, Association association) {
        this.lookup = lookup;
        this.plans = plans;
        this.rights = rights;
        this.association = association;
    }

    FollowUpScope of(Call call) {
        var network = call.perhapsText("network").map(lookup::network);
        network.ifPresent(one -> rights.requireReading(call.caller(), one));
        return new FollowUpScope(association.name(), call.perhapsText("area").map(lookup::area), network,
                call.perhapsText("goal").map(typed -> plans.goal(plans.plan(Optional.empty()), typed)),
                call.perhapsText("organisation").map(lookup::organisation));
    }
}
