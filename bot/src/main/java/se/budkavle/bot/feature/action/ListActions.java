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

/** The slash command that lists the open actions (tasks) of the user, of one network, or of an area of work. */
@Component
class ListActions implements Command {

    private final Suggestions suggestions;
    private final NetworkFinder networks;
    private final ActionScope scopes;
    private final ActionList list;
    private final ReportedMeasureMenu measures;
    private final Rights rights;

    ListActions(
            Suggestions suggestions,
            NetworkFinder networks,
            ActionScope scopes,
            ActionList list,
            ReportedMeasureMenu measures,
            Rights rights) {
        this.suggestions = suggestions;
        this.networks = networks;
        this.scopes = scopes;
        this.list = list;
        this.measures = measures;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("action list")
                .perhaps("network", Kind.TEXT, suggestions::ownNetworks)
                .perhaps("area", Kind.TEXT, suggestions::areas)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.belongsToAny(caller);
    }

    @Override
    public Reply run(Call call) {
        var network = networks.named(call);
        if (network.isPresent()) {
            rights.requireBelonging(call.caller(), network.get(), ActionRights.ONLY_MEMBERS);
            return measures.offered(list.ofNetwork(network.get()), network.get(), call.caller());
        }
        return call.perhapsText("area")
                .map(area -> list.of(scopes.ofArea(area, call)))
                .orElseGet(() -> list.own(rights.person(call.caller())));
    }
}
