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
 * The slash command that sets a later last day to answer in the yearly reckoning (review of the year). The user must
 * confirm a preview first.
 */
@Component
class ExtendReckoning implements Command {

    private final Suggestions suggestions;
    private final CoordinatedNetworks networks;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmReckoningExtension confirm;

    ExtendReckoning(
            Suggestions suggestions,
            CoordinatedNetworks networks,
            ConfirmationWorkflow confirmations,
            ConfirmReckoningExtension confirm) {
        this.suggestions = suggestions;
        this.networks = networks;
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("reckoning extend")
                .asking("due", Kind.DATE)
                .perhaps("networks", Kind.TEXT, suggestions::severalNetworks)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        return confirmations.show(
                confirm,
                new ConfirmReckoningExtension.ExtensionRequest(networks.ids(call), call.date("due")),
                call.caller());
    }
}
