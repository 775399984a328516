package se.budkavle.bot.feature.indicator;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;

/**
 * The slash command that ends an indicator, so that nobody reports its values any more. The user must first confirm
 * that the indicator ends. The earlier values of the indicator stay in the database.
 */
@Component
class EndIndicator implements Command {

    private final IndicatorFinder finder;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmEndIndicator confirm;

    EndIndicator(IndicatorFinder finder, ConfirmationWorkflow confirmations, ConfirmEndIndicator confirm) {
        this.finder = finder;
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("indicator end")
                .asking("indicator", Kind.TEXT, finder::matchingManaged)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        return confirmations.show(
                confirm, new ConfirmEndIndicator.EndRequest(finder.managed(call).id()), call.caller());
    }
}
