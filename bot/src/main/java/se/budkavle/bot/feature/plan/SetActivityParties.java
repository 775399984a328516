package se.budkavle.bot.feature.plan;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.storage.plan.PlanLookup;

/** Slash command that opens the form with the owner, partners and funder of an activity. */
@Component
class SetActivityParties implements Command {

    private final Suggestions suggestions;
    private final PlanLookup plans;
    private final ActivityPartiesRecorder recorder;

    SetActivityParties(Suggestions suggestions, PlanLookup plans, ActivityPartiesRecorder recorder) {
        this.suggestions = suggestions;
        this.plans = plans;
        this.recorder = recorder;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan parties")
                .asking("activity", Kind.TEXT, suggestions::activities)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var activity = plans.activity(call.text("activity"));
        recorder.requireRight(activity, call.caller());
        return Reply.form(ActivityPartiesForm.of(activity));
    }
}
