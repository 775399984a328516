package se.budkavle.bot.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Completion;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Lookup;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.Plans;

/** The plan: all of it in short, a goal with its activities, or what one network carries. */
@Component
class ShowPlan implements Command {

    private final Plans plans;
    private final Goals goals;
    private final Lookup lookup;
    private final PlanPage pages;

    ShowPlan(Plans plans, Goals goals, Lookup lookup, PlanPage pages) {
        this.plans = plans;
        this.goals = goals;
        this.lookup = lookup;
        this.pages = pages;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan show").perhaps("network", Kind.TEXT, this::networks)
                .perhaps("goal", Kind.TEXT, this::matching).perhaps("year", Kind.INTEGER);
    }

    @Override
    public Reply run(Call call) {
        var plan = call.perhapsNumber("year")
                .map(year -> plans.findById(year.toString())
                        .orElseThrow(() -> new Refusal("plan.unknown", year.toString())))
                .orElseGet(() -> latest().orElseThrow(() -> new Refusal("plan.none")));
        var network = call.perhapsText("network").map(lookup::network);
        if (network.isPresent()) {
            return pages.network(plan, network.get());
        }
        return call.perhapsText("goal").map(code -> pages.goal(goal(plan, code)))
                .orElseGet(() -> pages.whole(plan));
    }

    private Goal goal(Plan plan, String typed) {
        return goals.findAllByPlanIdOrderByPosition(plan.id()).stream().filter(Goal::isAlive)
                .filter(goal -> goal.id().equals(typed) || goal.code().equalsIgnoreCase(typed)).findFirst()
                .orElseThrow(() -> new Refusal("plan.unknown-goal", typed));
    }

    private Optional<Plan> latest() {
        return plans.findAllByOrderByYearDesc().stream().findFirst();
    }

    private List<Completion.Suggestion> networks(String typed, Caller caller) {
        return lookup.networksMatching(typed).stream()
                .map(network -> new Completion.Suggestion(network.title(), network.id())).toList();
    }

    private List<Completion.Suggestion> matching(String typed, Caller caller) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return latest().stream().flatMap(plan -> goals.findAllByPlanIdOrderByPosition(plan.id()).stream())
                .filter(Goal::isAlive)
                .map(goal -> new Completion.Suggestion(goal.code() + " " + goal.title(), goal.code()))
                .filter(suggestion -> suggestion.shown().toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }
}
