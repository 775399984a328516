package se.budkavle.bot.feature.action;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/**
 * Finds the networks whose actions a person wants to list: one network, or all of the person's networks in an area of
 * work.
 */
@Component
class ActionScope {

    private final DirectoryLookup lookup;
    private final Networks networks;
    private final Rights rights;

    ActionScope(DirectoryLookup lookup, Networks networks, Rights rights) {
        this.lookup = lookup;
        this.networks = networks;
        this.rights = rights;
    }

    /**
     * The networks whose actions are listed. The id and the title are those of the network or the area of work that the
     * user chose.
     */
    record Scope(String id, Phrase title, List<Network> networks) {

        List<String> networkIds() {
            return networks.stream().map(Network::id).toList();
        }
    }

    /** Returns the person's networks in an area of work. Throws a refusal if the area is unknown. */
    Scope ofArea(String typed, Call call) {
        var area = lookup.area(typed);
        var belongs = rights.belonging(call.caller());
        return new Scope(
                area.id(),
                Phrase.words(area.title()),
                networks.findAllByOrderByTitle().stream()
                        .filter(one -> one.areaId().equals(area.id()))
                        .filter(belongs)
                        .toList());
    }

    /** Returns a scope with only this network. Throws a refusal if the person does not belong to the network. */
    Scope of(Network network, Call call) {
        rights.requireBelonging(call.caller(), network, ActionRights.ONLY_MEMBERS);
        return new Scope(network.id(), Phrase.words(network.title()), List.of(network));
    }
}
