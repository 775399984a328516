package se.budkavle.bot.feature.outbox;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Network;

/**
 * The slash command that shows the messages of the next days with their addressees and reasons. The command shows the
 * messages of one network, or of all networks that the user coordinates.
 */
@Component
class ShowOutbox implements Command {

    private final OutboxMessage page;
    private final NetworkFinder networks;
    private final Suggestions suggestions;
    private final Rights rights;

    ShowOutbox(OutboxMessage page, NetworkFinder networks, Suggestions suggestions, Rights rights) {
        this.page = page;
        this.networks = networks;
        this.suggestions = suggestions;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("outbox")
                .perhaps("network", Kind.TEXT, suggestions::coordinatedNetworks)
                .perhaps("days", Kind.INTEGER)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        Optional<Network> network = networks.named(call);
        network.ifPresent(one -> rights.requireCoordinating(call.caller(), one));
        int days = call.perhapsInt("days").orElse(OutboxScope.USUAL_DAYS);
        return page.coming(new OutboxScope(network.map(Network::id).orElse(null), days), 0, call.caller());
    }
}
