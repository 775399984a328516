package se.budkavle.bot.feature.action;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionButtonIds;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.action.OwnerNames;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionEvent;
import se.budkavle.storage.minutes.ActionEvents;
import se.budkavle.storage.minutes.Actions;

/**
 * Builds the message that tells coordinators that an action (task) is stuck. The message is edited when the action is
 * done.
 */
@Component
class StuckActionComposer implements LiveComposer {

    private final ActionEvents events;
    private final Actions actions;
    private final Networks networks;
    private final OwnerNames names;
    private final People people;
    private final Rights rights;
    private final MentionedAccountFinder mentions;

    StuckActionComposer(
            ActionEvents events,
            Actions actions,
            Networks networks,
            OwnerNames names,
            People people,
            Rights rights,
            MentionedAccountFinder mentions) {
        this.events = events;
        this.actions = actions;
        this.networks = networks;
        this.names = names;
        this.people = people;
        this.rights = rights;
        this.mentions = mentions;
    }

    @Override
    public String name() {
        return ActionDeliveryKeys.HELP;
    }

    @Override
    public Composed compose(Delivery delivery) {
        return composed(delivery, true);
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return composed(sent, false);
    }

    private Composed composed(Delivery delivery, boolean isNew) {
        var event = events.findById(delivery.subject());
        if (event.isEmpty()) {
            return new Composed.Skip("action.skipped-gone");
        }
        var action = actions.findById(event.get().actionId()).orElseThrow();
        if (isNew && !action.isOpen()) {
            return new Composed.Skip("action.skipped-done");
        }
        boolean isPrivate = delivery.addressee() != null && delivery.addressee().kind() == Addressee.Kind.PERSON;
        // The recipient of a private message may have left the closed network since the message was queued or sent.
        if (isPrivate
                && !rights.mayRead(
                        delivery.requiredAddressee().id(),
                        networks.findById(action.networkId()).orElseThrow())) {
            return new Composed.Skip("meeting.skipped-not-concerned");
        }
        var post = post(delivery, event.get(), action);
        return new Composed.ChatPost(
                isPrivate ? post : post.mentioning(mentions.of(coordinators(action, event.get()))));
    }

    /** Returns the network's coordinators, except the person who has reported that the action is stuck. */
    private List<Person> coordinators(Action action, ActionEvent event) {
        return people.findAllByIdIn(rights.coordinatorsOf(action.networkId()).stream()
                .map(Membership::personId)
                .filter(coordinator -> !coordinator.equals(event.writtenBy()))
                .toList());
    }

    private Post post(Delivery delivery, ActionEvent event, Action action) {
        var page = Page.titled("action.help.title")
                .line(ActionLine.of(action, names.of(List.of(action))))
                .line("action.help.words", event.words())
                .line(
                        "action.help.by",
                        people.findById(event.writtenBy()).map(Person::name).orElse("–"),
                        event.writtenAt());
        return action.isOpen()
                ? Post.of(delivery.id(), page.toned(Page.Tone.WARNING).footed(Phrase.of("action.help.why")))
                        .with(Button.plain(
                                Press.id(ActionButtonIds.OPEN, action.id()), Phrase.of("action.open-button")))
                : Post.of(delivery.id(), page.toned(Page.Tone.GOOD));
    }
}
