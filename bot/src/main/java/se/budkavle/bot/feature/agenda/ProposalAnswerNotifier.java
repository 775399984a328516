package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MinutesSentListener;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.Minutes;

/**
 * When minutes are sent, queues a message in the network's channel for each proposed agenda item with a decision. The
 * message tells the proposer the decisions about the item. A corrected edition of the minutes leads to a new message
 * only if the decisions have changed.
 */
@Component
class ProposalAnswerNotifier implements MinutesSentListener {

    private final AgendaItems items;
    private final Decisions decisions;
    private final Networks networks;
    private final Deliveries deliveries;
    private final WorkingHoursDelay outsideHours;
    private final Clock clock;

    ProposalAnswerNotifier(
            AgendaItems items,
            Decisions decisions,
            Networks networks,
            Deliveries deliveries,
            WorkingHoursDelay outsideHours,
            Clock clock) {
        this.items = items;
        this.decisions = decisions;
        this.networks = networks;
        this.deliveries = deliveries;
        this.outsideHours = outsideHours;
        this.clock = clock;
    }

    @Override
    public void minutesSent(Meeting meeting, Minutes finished) {
        var taken = decisions.findAllByMeetingIdOrderById(meeting.id()).stream()
                .filter(one -> one.itemId() != null)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.itemId())));
        if (taken.isEmpty()) {
            return;
        }
        for (var item : items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id())) {
            var ofItem = taken.getOrDefault(item.id(), List.of());
            if (!ofItem.isEmpty() && isAnswered(item, finished)) {
                answer(item, ofItem, meeting, finished);
            }
        }
    }

    /**
     * Returns whether the bot must tell the item's proposer the decision. Returns true for a proposed item if the
     * minutes were sent by somebody other than the proposer. Returns false for an item that a group only prepares,
     * because the group does not decide on the proposal.
     */
    private boolean isAnswered(AgendaItem item, Minutes finished) {
        return item.origin().proposedBy() != null
                && !item.origin().proposedBy().equals(finished.finishedBy())
                && !item.isToPrepare()
                && items.firstOf(item.id()).orElseThrow().isProposal();
    }

    private void answer(AgendaItem item, List<Decision> taken, Meeting meeting, Minutes finished) {
        var known = told(item.id())
                .filter(one -> AgendaDeliveryKeys.answers(one, taken))
                .isPresent();
        if (!known) {
            deliveries.save(Delivery.of(
                            AgendaDeliveryKeys.answer(item, finished, taken),
                            AgendaDeliveryKeys.ANSWER,
                            item.id(),
                            networks.findById(meeting.networkId()).orElseThrow().channelId(),
                            outsideHours.goesOutAt(Instant.MAX),
                            clock.instant())
                    .about(meeting.networkId()));
        }
    }

    /**
     * Returns the latest message about the decision on the item. Considers only messages that are sent or still wait to
     * be sent.
     */
    private Optional<Delivery> told(String itemId) {
        return all(itemId).stream()
                .filter(one -> one.isSent() || one.state() == Delivery.State.WAITING)
                .max(Comparator.comparing(Delivery::createdAt).thenComparing(Delivery::id));
    }

    /** Returns whether this waiting message must not be sent, because there is a later message about the same item. */
    boolean isReplaced(Delivery delivery) {
        return told(delivery.subject())
                .filter(latest -> !latest.id().equals(delivery.id()))
                .isPresent();
    }

    /** Returns whether the bot has already sent the proposer an earlier message with decisions about the item. */
    boolean isCorrection(Delivery delivery) {
        return all(delivery.subject()).stream()
                .anyMatch(one -> one.isSent() && one.createdAt().isBefore(delivery.createdAt()));
    }

    private List<Delivery> all(String itemId) {
        return deliveries.findAllBySubjectOrderByDueAtAscIdAsc(itemId).stream()
                .filter(one -> one.composer().equals(AgendaDeliveryKeys.ANSWER))
                .toList();
    }
}
