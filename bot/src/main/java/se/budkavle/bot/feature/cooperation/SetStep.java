package se.budkavle.bot.feature.cooperation;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.storage.cooperation.CooperationStep;
import se.budkavle.storage.directory.DirectoryLookup;

/**
 * The slash command that sets an organisation's step of the cooperation ladder in a network. The step says how far the
 * organisation's cooperation in the network has come. The user must confirm a preview before the step is stored.
 */
@Component
class SetStep implements Command {

    private final Suggestions suggestions;
    private final StepDateOption date;
    private final DirectoryLookup lookup;
    private final NetworkFinder networks;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmSetStep confirm;

    SetStep(
            Suggestions suggestions,
            StepDateOption date,
            DirectoryLookup lookup,
            NetworkFinder networks,
            ConfirmationWorkflow confirmations,
            ConfirmSetStep confirm) {
        this.suggestions = suggestions;
        this.date = date;
        this.lookup = lookup;
        this.networks = networks;
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("organisation step")
                .asking("organisation", Kind.TEXT, suggestions::organisations)
                .choosing(
                        "step",
                        true,
                        Arrays.stream(CooperationStep.values()).map(Enum::name).toList())
                .perhaps("network", Kind.TEXT, suggestions::coordinatedNetworks)
                .perhaps("from", Kind.TEXT, date)
                .perhaps("reason", Kind.TEXT)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var network = networks.of(call);
        return confirmations.show(
                confirm,
                new ConfirmSetStep.StepRequest(
                        lookup.organisation(call.text("organisation")).id(),
                        network.id(),
                        CooperationStep.valueOf(call.text("step")),
                        date.of(call).orElse(null),
                        call.perhapsText("reason").orElse(null)),
                call.caller());
    }
}
