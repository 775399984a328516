package se.budkavle.bot.feature.plan;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.plan.PlanLookup;

/** Slash command that shows a plan: an overview, one goal with its activities, or the activities of one network. */
@Component
class ShowPlan implements Command {

    private final Suggestions suggestions;
    private final PlanLookup plans;
    private final DirectoryLookup lookup;
    private final PlanMessage pages;
    private final Rights rights;

    ShowPlan(Suggestions suggestions, PlanLookup plans, DirectoryLookup lookup, PlanMessage pages, Rights rights) {
        this.suggestions = suggestions;
        this.plans = plans;
        this.lookup = lookup;
        this.pages = pages;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan show")
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .perhaps("goal", Kind.TEXT, suggestions::goals)
                .perhaps("year", Kind.INTEGER);
    }

    @Override
    public Reply run(Call call) {
        var plan = plans.plan(call.perhapsNumber("year"));
        var network = call.perhapsText("network").map(lookup::network);
        if (network.isPresent()) {
            rights.requireReading(call.caller(), network.get());
            return pages.network(plan, network.get());
        }
        return call.perhapsText("goal")
                .map(code -> plans.goal(plan, code))
                .map(goal -> pages.goal(goal, rights.reading(call.caller()), rights.mayJudge(call.caller(), goal)))
                .orElseGet(() -> pages.whole(plan));
    }
}
