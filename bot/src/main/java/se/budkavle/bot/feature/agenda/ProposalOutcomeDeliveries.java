package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.ItemTransfer;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;

/**
 * Queues the messages that tell the proposer of an agenda item what was decided about the item, or to which network the
 * item was sent.
 */
@Component
class ProposalOutcomeDeliveries {

    private final Deliveries deliveries;
    private final Networks networks;
    private final WorkingHoursDelay outsideHours;
    private final Clock clock;

    ProposalOutcomeDeliveries(Deliveries deliveries, Networks networks, WorkingHoursDelay outsideHours, Clock clock) {
        this.deliveries = deliveries;
        this.networks = networks;
        this.outsideHours = outsideHours;
        this.clock = clock;
    }

    /**
     * Queues a message in the network's channel that tells the proposer the decision on an agenda item. Does nothing if
     * the proposer made the decision.
     */
    void decided(Meeting meeting, AgendaItem item, String decidedBy) {
        var channel = networks.findById(meeting.networkId()).orElseThrow().channelId();
        if (item.origin().proposedBy() == null || item.origin().proposedBy().equals(decidedBy) || channel == null) {
            return;
        }
        deliveries.save(Delivery.of(
                AgendaDeliveryKeys.outcome(item),
                AgendaDeliveryKeys.OUTCOME,
                item.id() + " " + item.state(),
                channel,
                outsideHours.goesOutAt(meeting.startsAt()),
                clock.instant()));
    }

    /**
     * Queues a message that tells the proposer to which network the item was sent. The message is posted in the channel
     * of the network with the given id. Does nothing if that network has no channel, if nobody proposed the item, or if
     * the proposer is the person who sent the item.
     */
    void sent(ItemTransfer step, AgendaItem item, String networkId, Instant latestUseful) {
        var channel = networks.findById(networkId).orElseThrow().channelId();
        if (item.origin().proposedBy() == null
                || item.origin().proposedBy().equals(step.writtenBy())
                || channel == null) {
            return;
        }
        deliveries.save(Delivery.of(
                        AgendaDeliveryKeys.step(step),
                        AgendaDeliveryKeys.STEP,
                        step.id(),
                        channel,
                        outsideHours.goesOutAt(latestUseful),
                        clock.instant())
                .about(networkId));
    }
}
