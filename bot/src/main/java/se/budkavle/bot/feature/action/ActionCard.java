package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.Rows;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionLookup;
import se.budkavle.storage.minutes.Actions;

/** Builds the private replies that list open actions, and the card of one action with the button to close it. */
@Component
class ActionCard {

    /** The maximum number of options that Discord allows in one select menu. */
    private static final int IN_ONE_CHOICE = 25;

    /**
     * The maximum number of actions that one reply lists. Each action must be an option of a select menu, and a message
     * has room for five menus.
     */
    private static final int MOST = 5 * IN_ONE_CHOICE;

    private final Actions actions;
    private final Networks networks;
    private final ActionLookup lookup;
    private final ActionOriginLines origins;
    private final OwnerNames names;
    private final ActionRights rights;
    private final Association association;
    private final Clock clock;

    ActionCard(
            Actions actions,
            Networks networks,
            ActionLookup lookup,
            ActionOriginLines origins,
            OwnerNames names,
            ActionRights rights,
            Association association,
            Clock clock) {
        this.actions = actions;
        this.networks = networks;
        this.lookup = lookup;
        this.origins = origins;
        this.names = names;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    Reply own(Person person) {
        var all = lookup.openOf(person.id(), association.today(clock));
        var owners = names.of(all);
        var known = networks.byId();
        return listed(
                all,
                Page.titled("minutes.actions.own", all.size()),
                all.stream()
                        .map(one -> Phrase.of(
                                "minutes.actions.of-network",
                                line(one, owners),
                                Rows.existing(known, one.networkId()).title()))
                        .toList());
    }

    Reply ofNetwork(Network network) {
        var all = actions.openIn(network.id());
        var owners = names.of(all);
        return listed(
                all,
                Page.titled("minutes.actions.network", network.title(), all.size()),
                all.stream().map(one -> line(one, owners)).toList());
    }

    /**
     * Returns the card of one action. The owner and the people who write the network's minutes get a button to close
     * it.
     *
     * @param receipt the sentence that confirms a change that the person has just made; empty for none
     */
    Reply of(Action action, Caller caller, Optional<Phrase> receipt) {
        var page = Page.of(Phrase.words(action.text()));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        page = page.line(line(action, names.of(List.of(action))));
        for (var line : origins.of(action)) {
            page = page.line(line);
        }
        if (action.outcome() != null) {
            page = page.line("minutes.actions.outcome", action.outcome());
        }
        var reply = Reply.page(page);
        return action.isOpen() && rights.mayChange(action, caller)
                ? reply.with(
                        Button.main(Press.id(ActionPresses.ASK_DONE, action.id()), Phrase.of("minutes.actions.done")))
                : reply;
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
        var reply = Reply.page(page);
        for (int from = 0; from < all.size() && from < MOST; from += IN_ONE_CHOICE) {
            reply = reply.with(new SelectMenu(
                    Press.id(ActionPresses.SHOW, from),
                    Phrase.of("minutes.actions.choose"),
                    all.stream()
                            .skip(from)
                            .limit(IN_ONE_CHOICE)
                            .map(one -> new SelectMenu.Item(one.id(), Phrase.words(one.text()), null, false))
                            .toList()));
        }
        return reply;
    }

    private Phrase line(Action action, Map<String, String> owners) {
        var line = ActionLine.of(action, owners);
        return action.isOverdueOn(association.today(clock)) ? Phrase.of("minutes.actions.overdue", line) : line;
    }
}
