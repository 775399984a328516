package se.budkavle.bot.feature.catalogue;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.draft.ConfirmationWorkflow;

/**
 * The slash command that previews how the catalogue's YAML files (organisations, networks, plans) differ from the
 * database. A button stores the differences.
 */
@Component
class LoadCatalogue implements Command {

    private final ConfirmationWorkflow confirmations;
    private final ConfirmCatalogue confirm;

    LoadCatalogue(ConfirmationWorkflow confirmations, ConfirmCatalogue confirm) {
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("catalogue load").onlyFor(RequiredRight.ADMINISTRATOR);
    }

    @Override
    public Reply run(Call call) {
        return confirmations.show(confirm, new ConfirmCatalogue.LoadRequest(), call.caller());
    }
}
