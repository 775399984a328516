package se.budkavle.bot.feature.reckoning;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.Confirmations;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;

/**
 * The slash command that opens, after a confirmation, the yearly reckoning of the networks that the user coordinates.
 */
@Component
class OpenReckoning implements Command {

    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final Confirmations confirmations;
    private final ConfirmReckoning confirm;
    private final Rights rights;

    OpenReckoning(
            Suggestions suggestions,
            DirectoryLookup lookup,
            Confirmations confirmations,
            ConfirmReckoning confirm,
            Rights rights) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.confirmations = confirmations;
        this.confirm = confirm;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("reckoning open")
                .asking("due", Kind.DATE)
                .perhaps("networks", Kind.TEXT, suggestions::severalNetworks)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        return confirmations.show(
                confirm,
                new ConfirmReckoning.ReckoningRequest(
                        networks(call).stream().map(Network::id).toList(), call.date("due")),
                call.caller());
    }

    private List<Network> networks(Call call) {
        var named = call.perhapsText("networks").map(lookup::networks).orElse(List.of());
        var ours = rights.coordinating(call.caller());
        return named.isEmpty()
                ? lookup.networks().stream()
                        .filter(network -> ours.test(network.id()))
                        .toList()
                : named;
    }
}
