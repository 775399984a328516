package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;

/**
 * Slash command that creates the plan of a new year from the unfinished goals and activities of an earlier plan. On
 * request, the plan also gets the activities that the networks have proposed in their yearly reckonings (reviews of the
 * year).
 */
@Component
class RollPlan implements Command {

    private final ConfirmationWorkflow confirmations;
    private final ConfirmPlanRollOver confirm;

    RollPlan(ConfirmationWorkflow confirmations, ConfirmPlanRollOver confirm) {
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan roll").perhaps("year", Kind.INTEGER).onlyFor(RequiredRight.ADMINISTRATOR);
    }

    @Override
    public Reply run(Call call) {
        var year = call.perhapsNumber("year").orElse(null);
        var carried = new ConfirmPlanRollOver.RollRequest(year, false);
        var shown = confirmations.show(confirm, carried, call.caller());
        if (!confirm.hasProposals(carried)) {
            return shown;
        }
        var all = buttons(confirmations.show(confirm, new ConfirmPlanRollOver.RollRequest(year, true), call.caller()));
        var without = buttons(shown).get(0);
        return Reply.page(Objects.requireNonNull(shown.page(), "a preview is a page"))
                .with(all.get(0), Button.plain(without.id(), without.label()), all.get(1));
    }

    private static List<Button> buttons(Reply reply) {
        return reply.rows().get(0).buttons();
    }
}
