package se.budkavle.bot.feature.setup;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.draft.ConfirmationWorkflow;

/**
 * Slash command that shows what the setup would create or link on the Discord server, with a button that runs the
 * setup.
 */
@Component
class ShowSetup implements Command {

    private final ConfirmationWorkflow confirmations;
    private final ConfirmSetup confirm;

    ShowSetup(ConfirmationWorkflow confirmations, ConfirmSetup confirm) {
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("budkavle setup").onlyFor(RequiredRight.ADMINISTRATOR);
    }

    @Override
    public Reply run(Call call) {
        return confirmations.show(confirm, new ConfirmSetup.SetupRequest(), call.caller());
    }
}
