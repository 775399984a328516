package se.budkavle.bot.feature.reckoning;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.Suggestions;

/**
 * The slash command that withdraws the yearly reckoning (review of the year). The user must confirm a preview first.
 * Meant for yearly reckonings that were opened by mistake.
 */
@Component
class WithdrawReckoning implements Command {

    private final Suggestions suggestions;
    private final CoordinatedNetworks networks;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmReckoningWithdrawal confirm;

    WithdrawReckoning(
            Suggestions suggestions,
            CoordinatedNetworks networks,
            ConfirmationWorkflow confirmations,
            ConfirmReckoningWithdrawal confirm) {
        this.suggestions = suggestions;
        this.networks = networks;
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("reckoning withdraw")
                .perhaps("networks", Kind.TEXT, suggestions::severalNetworks)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        return confirmations.show(
                confirm, new ConfirmReckoningWithdrawal.WithdrawalRequest(networks.ids(call)), call.caller());
    }
}
