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
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meetings;

/**
 * Builds the message in the network's channel about the decision on a proposed agenda item. The message mentions the
 * proposer, and gives the reason if the item was postponed or declined.
 */
@Component
class ProposalOutcomeComposer implements LiveComposer {

    private final AgendaItems items;
    private final Meetings meetings;
    private final People people;
    private final MentionedAccountFinder mentions;

    ProposalOutcomeComposer(AgendaItems items, Meetings meetings, People people, MentionedAccountFinder mentions) {
        this.items = items;
        this.meetings = meetings;
        this.people = people;
        this.mentions = mentions;
    }

    @Override
    public String name() {
        return AgendaDeliveryKeys.OUTCOME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var subject = delivery.subject().split(" ");
        var item = items.findById(subject[0]).orElseThrow();
        if (!item.state().name().equals(subject[1])) {
            return new Composed.Skip("agenda.skipped-decided-anew");
        }
        return outcome(delivery, item);
    }

    /**
     * Returns the message with the current decision, because the decision may have changed since the message was sent.
     */
    @Override
    public Composed refreshed(Delivery sent) {
        return outcome(sent, items.findById(sent.subject().split(" ")[0]).orElseThrow());
    }

    private Composed outcome(Delivery delivery, AgendaItem item) {
        var proposer = people.findById(
                        Objects.requireNonNull(item.origin().proposedBy(), "only a proposal has an outcome"))
                .orElseThrow();
        return new Composed.ChatPost(Post.of(delivery.id(), Page.of(null).line(sentence(item, proposer)))
                .mentioning(mentions.of(List.of(proposer))));
    }

    private static String reason(AgendaItem item) {
        return Objects.requireNonNull(item.decision().reason(), "a postponed or declined item has a reason");
    }

    private Phrase sentence(AgendaItem item, Person proposer) {
        var startsAt = meetings.findById(item.meetingId()).orElseThrow().startsAt();
        return switch (item.state()) {
            case POSTPONED -> Phrase.of("agenda.outcome.postponed", proposer.name(), item.title(), reason(item));
            case DECLINED -> Phrase.of("agenda.outcome.declined", proposer.name(), item.title(), reason(item));
            case SENT -> Phrase.of("agenda.outcome.sent", proposer.name(), item.title());
            case ACCEPTED, PROPOSED -> Phrase.of("agenda.outcome.accepted", proposer.name(), item.title(), startsAt);
        };
    }
}
