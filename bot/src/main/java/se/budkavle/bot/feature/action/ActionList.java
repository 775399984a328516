package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionLookup;
import se.budkavle.storage.minutes.Actions;

/** Builds the private replies that list the open actions (tasks) of a person or a network. */
@Component
class ActionList {

    /** The maximum number of menus in one message. */
    private static final int MENUS = 5;

    /** The maximum number of actions that one reply lists. Each action must be an option of a select menu. */
    private static final int MOST = MENUS * SelectMenu.MOST_ITEMS;

    private final Actions actions;
    private final Networks networks;
    private final ActionLookup lookup;
    private final OwnerNames names;
    private final Association association;
    private final Clock clock;

    ActionList(
            Actions actions,
            Networks networks,
            ActionLookup lookup,
            OwnerNames names,
            Association association,
            Clock clock) {
        this.actions = actions;
        this.networks = networks;
        this.lookup = lookup;
        this.names = names;
        this.association = association;
        this.clock = clock;
    }

    Reply own(Person person) {
        var all = lookup.openOf(person.id(), association.today(clock));
        return listed(all, Page.titled("minutes.actions.own", all.size()), withNetworks(all));
    }

    Reply ofNetwork(Network network) {
        var all = actions.openIn(network.id());
        var owners = names.of(all);
        return listed(
                all,
                Page.titled("minutes.actions.network", network.title(), all.size()),
                all.stream().map(one -> line(one, owners)).toList());
    }

    /** Returns the reply that lists the open actions of all networks in the scope, earliest due date first. */
    Reply of(ActionScope.Scope scope) {
        List<Action> all = scope.networks().isEmpty() ? List.of() : actions.openInAny(scope.networkIds());
        return listed(all, Page.titled("minutes.actions.network", scope.title(), all.size()), withNetworks(all));
    }

    private Reply listed(List<Action> all, Page page, List<Phrase> lines) {
        if (all.isEmpty()) {
            return Reply.page(page.line("minutes.actions.none"));
        }
        for (var line : lines.subList(0, Math.min(MOST, lines.size()))) {
            page = page.line("minutes.listed", line);
        }
        if (all.size() > MOST) {
            page = page.line("minutes.actions.more", all.size() - MOST);
        }
        return Reply.page(page)
                .with(SelectMenu.split(
                        menu -> Press.id(ActionPresses.SHOW, menu),
                        Phrase.of("minutes.actions.choose"),
                        all.stream()
                                .map(one -> new SelectMenu.Item(one.id(), Phrase.words(one.text()), null, false))
                                .toList(),
                        MENUS));
    }

    private List<Phrase> withNetworks(List<Action> all) {
        var owners = names.of(all);
        var known = networks.byId();
        return all.stream()
                .map(one -> Phrase.of(
                        "minutes.actions.of-network",
                        line(one, owners),
                        MapLookup.existing(known, one.networkId()).title()))
                .toList();
    }

    private Phrase line(Action action, Map<String, String> owners) {
        return ActionLine.marked(action, owners, association.today(clock));
    }
}
