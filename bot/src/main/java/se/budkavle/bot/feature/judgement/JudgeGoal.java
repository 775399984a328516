package se.budkavle.bot.feature.judgement;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.plan.PlanLookup;

/**
 * The slash command that opens the form in which a coordinator of a network in the goal's area, or an administrator,
 * judges whether the goal can be reached.
 */
@Component
class JudgeGoal implements Command {

    private final Suggestions suggestions;
    private final PlanLookup plans;
    private final JudgementForm form;
    private final Rights rights;

    JudgeGoal(Suggestions suggestions, PlanLookup plans, JudgementForm form, Rights rights) {
        this.suggestions = suggestions;
        this.plans = plans;
        this.form = form;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan judge")
                .asking("goal", Kind.TEXT, suggestions::goals)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var goal = plans.goal(plans.plan(Optional.empty()), call.text("goal"));
        rights.requireJudging(call.caller(), goal);
        return Reply.form(form.of(goal));
    }
}
