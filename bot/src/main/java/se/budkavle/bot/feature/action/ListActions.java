package se.budkavle.bot.feature.action;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;

/** The slash command that lists open actions: the person's own, or those of a network to which the person belongs. */
@Component
class ListActions implements Command {

    private final Suggestions suggestions;
    private final NetworkFinder networks;
    private final ActionList list;
    private final Rights rights;

    ListActions(Suggestions suggestions, NetworkFinder networks, ActionList list, Rights rights) {
        this.suggestions = suggestions;
        this.networks = networks;
        this.list = list;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("action list")
                .perhaps("network", Kind.TEXT, suggestions::ownNetworks)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.belongsToAny(caller);
    }

    @Override
    public Reply run(Call call) {
        var network = networks.named(call);
        if (network.isEmpty()) {
            return list.own(rights.person(call.caller()));
        }
        rights.requireBelonging(call.caller(), network.get(), ActionRights.ONLY_MEMBERS);
        return list.ofNetwork(network.get());
    }
}
