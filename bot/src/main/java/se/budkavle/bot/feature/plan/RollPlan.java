package se.budkavle.bot.feature.plan;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.Confirmations;

/** Slash command that creates the plan of a new year from the unfinished goals and activities of an earlier plan. */
@Component
class RollPlan implements Command {

    private final Confirmations confirmations;
    private final ConfirmPlanRollOver confirm;

    RollPlan(Confirmations confirmations, ConfirmPlanRollOver confirm) {
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan roll").perhaps("year", Kind.INTEGER).onlyFor(RequiredRight.ADMINISTRATOR);
    }

    @Override
    public Reply run(Call call) {
        return confirmations.show(
                confirm,
                new ConfirmPlanRollOver.RollRequest(call.perhapsNumber("year").orElse(null)),
                call.caller());
    }
}
