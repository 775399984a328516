package se.budkavle.bot.feature.agenda;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemTransfer;
import se.budkavle.storage.agenda.ItemTransfers;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meetings;

/**
 * Builds the message that tells the proposer that an agenda item was sent to a group or was given back. The message
 * does not contain the group's texts, because the group may be closed to the proposer.
 */
@Component
class ItemTransferComposer implements LiveComposer {

    private final ItemTransfers steps;
    private final AgendaItems items;
    private final Meetings meetings;
    private final Networks networks;
    private final People people;
    private final MentionedAccountFinder mentions;

    ItemTransferComposer(
            ItemTransfers steps,
            AgendaItems items,
            Meetings meetings,
            Networks networks,
            People people,
            MentionedAccountFinder mentions) {
        this.steps = steps;
        this.items = items;
        this.meetings = meetings;
        this.networks = networks;
        this.people = people;
        this.mentions = mentions;
    }

    @Override
    public String name() {
        return AgendaDeliveryKeys.STEP;
    }

    /**
     * Skips the message if the item has been sent on or given back in the meantime, because a later message tells the
     * proposer about that.
     */
    @Override
    public Composed compose(Delivery delivery) {
        var step = step(delivery);
        return hasGoneOn(step) ? new Composed.Skip("agenda.path.skipped-gone-on") : told(delivery, step);
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return told(sent, step(sent));
    }

    private ItemTransfer step(Delivery delivery) {
        return steps.findById(delivery.subject()).orElseThrow();
    }

    private boolean hasGoneOn(ItemTransfer step) {
        var next = items.findByCarriedFrom(step.itemId());
        while (next.isPresent()) {
            if (steps.findByItemId(next.get().id()).isPresent()) {
                return true;
            }
            next = items.findByCarriedFrom(next.get().id());
        }
        return false;
    }

    private Composed told(Delivery delivery, ItemTransfer step) {
        var item = items.findById(step.itemId()).orElseThrow();
        var proposer = people.findById(
                        Objects.requireNonNull(item.origin().proposedBy(), "only a proposal is told about"))
                .orElseThrow();
        return new Composed.ChatPost(Post.of(delivery.id(), Page.of(null).line(sentence(step, item, proposer)))
                .mentioning(mentions.of(List.of(proposer))));
    }

    private Phrase sentence(ItemTransfer step, AgendaItem item, Person proposer) {
        var group = title(step.kind() == ItemTransfer.Kind.SENT ? step.toNetworkId() : step.fromNetworkId());
        var receiver = title(step.kind() == ItemTransfer.Kind.SENT ? step.fromNetworkId() : step.toNetworkId());
        var arrived = items.findByCarriedFrom(item.id());
        return arrived.isEmpty() || step.kind() == ItemTransfer.Kind.SENT
                ? Phrase.of("agenda.path.told." + step.kind(), proposer.name(), item.title(), group, receiver)
                : Phrase.of(
                        "agenda.path.told-at." + step.kind(),
                        proposer.name(),
                        item.title(),
                        group,
                        receiver,
                        meetings.findById(arrived.get().meetingId())
                                .orElseThrow()
                                .startsAt());
    }

    private String title(String networkId) {
        return networks.findById(networkId).orElseThrow().title();
    }
}
