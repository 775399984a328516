package se.budkavle.bot.feature.outbox;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Moves the messages that waited during a pause into working hours, so that ending a pause at night mentions nobody at
 * night.
 */
@Component
class ResumedMessages {

    private final Deliveries deliveries;
    private final DeliveryNetworkFinder networks;
    private final Meetings meetings;
    private final NoticeTime times;

    ResumedMessages(Deliveries deliveries, DeliveryNetworkFinder networks, Meetings meetings, NoticeTime times) {
        this.deliveries = deliveries;
        this.networks = networks;
        this.meetings = meetings;
        this.times = times;
    }

    /**
     * Moves each overdue message of a pause's scope to the next working hours. A message about a meeting that begins
     * before then is not moved, so that it is not too late.
     *
     * @param scope the network's id, or {@link DeliveryPause#ALL}
     */
    void moveIntoWorkingHours(String scope, Instant now) {
        var networkOf = networks.read();
        for (var row : deliveries.waitingUntil(now)) {
            var network = networkOf.apply(row);
            boolean waited = scope.equals(DeliveryPause.ALL)
                    || network != null && network.id().equals(scope);
            var at = times.soonest(now, latestUseful(row), false);
            if (waited && !row.ignoresPause() && at.isAfter(now)) {
                deliveries.reschedule(row.id(), at, false);
            }
        }
    }

    private Instant latestUseful(Delivery row) {
        return meetings.findById(SubjectTitles.id(row)).map(Meeting::startsAt).orElse(Instant.MAX);
    }
}
