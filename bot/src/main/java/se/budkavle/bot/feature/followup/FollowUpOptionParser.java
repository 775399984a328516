package se.budkavle.bot.feature.followup;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.PlanLookup;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.tag.TagLookup;

/**
 * Parses the filters of a follow-up (area, network, goal, organisation, tag) from the slash command's options. Checks
 * that the user may read the named network.
 */
@Component
class FollowUpOptionParser {

    private final FollowUpRoundFinder rounds;
    private final FollowUpDateOption date;
    private final Plans all;
    private final DirectoryLookup lookup;
    private final PlanLookup plans;
    private final TagLookup tags;
    private final Rights rights;
    private final Association association;

    FollowUpOptionParser(
            FollowUpRoundFinder rounds,
            FollowUpDateOption date,
            Plans all,
            DirectoryLookup lookup,
            PlanLookup plans,
            TagLookup tags,
            Rights rights,
            Association association) {
        this.rounds = rounds;
        this.date = date;
        this.all = all;
        this.lookup = lookup;
        this.plans = plans;
        this.tags = tags;
        this.rights = rights;
        this.association = association;
    }

    FollowUpFilter of(Call call) {
        var network = call.perhapsText("network").map(lookup::network);
        network.ifPresent(one -> rights.requireReading(call.caller(), one));
        return new FollowUpFilter(
                association.name(),
                call.perhapsText("area").map(lookup::area),
                network,
                call.perhapsText("goal").map(typed -> plans.goal(plan(call), typed)),
                call.perhapsText("organisation").map(lookup::organisation),
                call.perhapsText("tag").map(tags::tag));
    }

    /**
     * Returns the plan of the latest status round in the report. The current plan is not suitable, because it may be
     * newer than the report and have other goals. Returns the current plan if the report contains no status round.
     */
    private Plan plan(Call call) {
        var year = rounds.of(call, date.instant(call)).stream()
                .findFirst()
                .map(Round::planId)
                .flatMap(all::findById)
                .map(one -> (long) one.year());
        return plans.plan(year);
    }
}
