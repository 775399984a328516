package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Rows;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.Actions;

/** Builds the private replies that list open actions, and the card of one action with the button to close it. */
@Component
class ActionCard {

    /** The message key of the refusal for a person who does not belong to the network. */
    static final String ONLY_MEMBERS = "minutes.actions.only-members";

    /** The maximum number of options that Discord allows in one select menu. */
    private static final int IN_ONE_CHOICE = 25;

    /**
     * The maximum number of actions that one reply lists. Each action must be an option of a select menu, and a message
     * has room for five menus.
     */
    private static final int MOST = 5 * IN_ONE_CHOICE;

    private final Actions actions;
    private final Networks networks;
    private final Meetings meetings;
    private final People people;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    ActionCard(
            Actions actions,
            Networks networks,
            Meetings meetings,
            People people,
            Rights rights,
            Association association,
            Clock clock) {
        this.actions = actions;
        this.networks = networks;
        this.meetings = meetings;
        this.people = people;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    Reply own(Person person) {
        var all = actions.openOf(person.id());
        var known = networks.byId();
        return listed(
                all,
                Page.titled("minutes.actions.own", all.size()),
                all.stream()
                        .map(one -> Phrase.of(
                                "minutes.actions.of-network",
                                line(one, Map.of(person.id(), person.name())),
                                Rows.existing(known, one.networkId()).title()))
                        .toList());
    }

    Reply ofNetwork(Network network) {
        var all = actions.openIn(network.id());
        var owners = owners(all);
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
        var meeting = meetings.findById(action.meetingId()).orElseThrow();
        var network = networks.findById(action.networkId()).orElseThrow();
        var page = Page.of(Phrase.words(action.text()));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        page = page.line(line(action, owners(List.of(action))))
                .line("minutes.actions.from", meeting.heading(network.title()), meeting.startsAt());
        if (action.outcome() != null) {
            page = page.line("minutes.actions.outcome", action.outcome());
        }
        var reply = Reply.page(page);
        return action.isOpen() && mayClose(action, network, caller)
                ? reply.with(
                        Button.main(Press.id(ActionPresses.ASK_DONE, action.id()), Phrase.of("minutes.actions.done")))
                : reply;
    }

    /** Returns whether the person may close the action: as its owner, or as somebody who writes the minutes. */
    boolean mayClose(Action action, Network network, Caller caller) {
        return isOwner(action, caller) || rights.keepsPapers(caller, network);
    }

    boolean isOwner(Action action, Caller caller) {
        return rights.known(caller)
                .filter(person -> person.id().equals(action.ownerId()))
                .isPresent();
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
        var line = MinutesLines.of(action, owners);
        return action.isOverdueOn(association.today(clock)) ? Phrase.of("minutes.actions.overdue", line) : line;
    }

    private Map<String, String> owners(List<Action> all) {
        var ids = all.stream().map(Action::ownerId).filter(Objects::nonNull).collect(Collectors.toSet());
        return people.findAllByIdIn(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
