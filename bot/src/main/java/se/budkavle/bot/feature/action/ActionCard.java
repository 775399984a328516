package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionButtonIds;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionEvent;
import se.budkavle.storage.minutes.ActionEvents;

/**
 * Builds the private reply that shows one action (task) and its history. For a user who may change the open action,
 * adds buttons to close the action, change its due date or ask for help.
 */
@Component
class ActionCard {

    /** The message shows at most this number of events from the action's history. The message omits older events. */
    private static final int EVENTS = 5;

    private final ActionEvents events;
    private final ActionOriginLines origins;
    private final OwnerNames names;
    private final People people;
    private final ActionRights rights;
    private final Association association;
    private final Clock clock;

    ActionCard(
            ActionEvents events,
            ActionOriginLines origins,
            OwnerNames names,
            People people,
            ActionRights rights,
            Association association,
            Clock clock) {
        this.events = events;
        this.origins = origins;
        this.names = names;
        this.people = people;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    /** @param receipt the sentence that confirms the person's latest change; empty if the person has changed nothing */
    Reply of(Action action, Caller caller, Optional<Phrase> receipt) {
        var page = Page.of(Phrase.words(action.text()));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        page = page.line(ActionLine.marked(action, names.of(List.of(action)), association.today(clock)));
        for (var line : origins.of(action)) {
            page = page.line(line);
        }
        for (var line : history(action)) {
            page = page.line(line);
        }
        if (action.outcome() != null) {
            page = page.line("minutes.actions.outcome", action.outcome());
        }
        var reply = Reply.page(page);
        return action.isOpen() && rights.mayChange(action, caller) ? reply.with(buttons(action)) : reply;
    }

    /** Returns the buttons with which a person says that an open action is done, needs more time or is stuck. */
    static Button[] buttons(Action action) {
        return new Button[] {
            Button.main(Press.id(ActionButtonIds.ASK_DONE, action.id()), Phrase.of("minutes.actions.done")),
            Button.plain(Press.id(ActionButtonIds.ASK_MOVE, action.id()), Phrase.of("action.more-time")),
            Button.plain(Press.id(ActionButtonIds.ASK_HELP, action.id()), Phrase.of("action.stuck"))
        };
    }

    private List<Phrase> history(Action action) {
        var all = events.findAllByActionIdOrderById(action.id());
        var lines = new ArrayList<Phrase>();
        long moves =
                all.stream().filter(one -> one.kind() == ActionEvent.Kind.MOVED).count();
        if (moves > 0) {
            lines.add(Phrase.of("action.moved-times", moves));
        }
        if (all.isEmpty()) {
            return lines;
        }
        var writers =
                people.findAllByIdIn(all.stream().map(ActionEvent::writtenBy).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
        for (var event : all.subList(Math.max(0, all.size() - EVENTS), all.size())) {
            var by = writers.getOrDefault(event.writtenBy(), "–");
            lines.add(
                    event.newDueOn() == null
                            ? Phrase.of("action.event.STUCK", event.words(), by, event.writtenAt())
                            : Phrase.of("action.event.MOVED", event.newDueOn(), event.words(), by));
        }
        return lines;
    }
}
