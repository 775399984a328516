package se.budkavle.bot.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.AnnouncedMeeting;

/**
 * Finds what the invited people were last told of a meeting; a change that was skipped or given up has told them
 * nothing.
 */
@Component
public class AnnouncedChanges {

    private final Deliveries deliveries;

    AnnouncedChanges(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Returns what people were last told before this change. */
    public AnnouncedMeeting before(Delivery change) {
        var first = change;
        for (var earlier = unsentBefore(first); earlier.isPresent(); earlier = unsentBefore(first)) {
            first = earlier.get();
        }
        return MeetingChangeDeliveryKey.announcedBefore(first);
    }

    private Optional<Delivery> unsentBefore(Delivery change) {
        return deliveries
                .findByKey(MeetingChangeDeliveryKey.key(
                        MeetingChangeDeliveryKey.meetingId(change), MeetingChangeDeliveryKey.sequence(change) - 1))
                .filter(Delivery::isFinishedUnsent);
    }
}
