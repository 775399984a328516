package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MinutesSentListener;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Minutes;

/**
 * Queues the message that tells the proposer of an agenda item that the meeting has postponed the item. The message is
 * queued only when the minutes are sent, because until then, the meeting may still decide to discuss the item.
 */
@Component
class PostponedProposalNotifier implements MinutesSentListener {

    private final AgendaItems items;
    private final Networks networks;
    private final Deliveries deliveries;
    private final WorkingHoursDelay outsideHours;
    private final Clock clock;

    PostponedProposalNotifier(
            AgendaItems items, Networks networks, Deliveries deliveries, WorkingHoursDelay outsideHours, Clock clock) {
        this.items = items;
        this.networks = networks;
        this.deliveries = deliveries;
        this.outsideHours = outsideHours;
        this.clock = clock;
    }

    @Override
    public void minutesSent(Meeting meeting, Minutes finished) {
        items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()).stream()
                .filter(one -> one.isPostponedSince(meeting.startsAt()) && isTold(one))
                .filter(one ->
                        deliveries.findByKey(AgendaDeliveryKeys.outcome(one)).isEmpty())
                .forEach(one -> deliveries.save(Delivery.of(
                                AgendaDeliveryKeys.outcome(one),
                                AgendaDeliveryKeys.OUTCOME,
                                one.id() + " " + one.state(),
                                networks.findById(meeting.networkId())
                                        .orElseThrow()
                                        .channelId(),
                                outsideHours.goesOutAt(Instant.MAX),
                                clock.instant())
                        .about(meeting.networkId())));
    }

    /**
     * Returns whether the proposer must be told that the item was postponed. Returns false if the proposer postponed
     * the item. Returns false also for an item that a group only prepares, because the group may be closed to the
     * proposer.
     */
    private boolean isTold(AgendaItem item) {
        return item.origin().proposedBy() != null
                && !item.origin().proposedBy().equals(item.decision().decidedBy())
                && !item.isToPrepare()
                && items.firstOf(item.id()).orElseThrow().isProposal();
    }
}
