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
import se.budkavle.storage.tag.TagLookup;

/**
 * Slash command that shows a plan. Depending on the options, shows an overview, one goal with its activities, the
 * activities of one network, or the goals and activities with a tag.
 */
@Component
class ShowPlan implements Command {

    private final Suggestions suggestions;
    private final PlanLookup plans;
    private final DirectoryLookup lookup;
    private final TagLookup tags;
    private final PlanMessage pages;
    private final TaggedPlanMessage tagged;
    private final Rights rights;

    ShowPlan(
            Suggestions suggestions,
            PlanLookup plans,
            DirectoryLookup lookup,
            TagLookup tags,
            PlanMessage pages,
            TaggedPlanMessage tagged,
            Rights rights) {
        this.suggestions = suggestions;
        this.plans = plans;
        this.lookup = lookup;
        this.tags = tags;
        this.pages = pages;
        this.tagged = tagged;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan show")
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .perhaps("goal", Kind.TEXT, suggestions::goals)
                .perhaps("tag", Kind.TEXT, suggestions::tags)
                .perhaps("year", Kind.INTEGER);
    }

    @Override
    public Reply run(Call call) {
        var plan = plans.plan(call.perhapsNumber("year"));
        var network = call.perhapsText("network").map(lookup::network);
        if (network.isPresent()) {
            var reader = rights.reader(call.caller());
            reader.requireReading(network.get());
            return pages.network(plan, network.get(), reader);
        }
        var tag = call.perhapsText("tag").map(tags::tag);
        if (tag.isPresent()) {
            return tagged.of(plan, tag.get());
        }
        return call.perhapsText("goal")
                .map(code -> plans.goal(plan, code))
                .map(goal -> pages.goal(goal, rights.reader(call.caller())))
                .orElseGet(() -> pages.whole(plan));
    }
}
