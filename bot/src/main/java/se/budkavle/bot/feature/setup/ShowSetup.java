package se.budkavle.bot.feature.setup;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.draft.Confirmations;

/**
 * Slash command that shows what the setup would create or link on the Discord server, with a button that runs the
 * setup.
 */
@Component
class ShowSetup implements Command {

    private final Confirmations confirmations;
    private final ConfirmSetup confirm;

    ShowSetup(Confirmations confirmations, ConfirmSetup confirm) {
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
