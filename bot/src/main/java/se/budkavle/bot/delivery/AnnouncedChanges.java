package se.budkavle.bot.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.AnnouncedMeeting;

/**
 * Finds what the invited people were last told of a meeting; a change that waits, was skipped or was given up has told
 * them nothing.
 */
@Component
public class AnnouncedChanges {

    private final Deliveries deliveries;

    AnnouncedChanges(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Returns what people were last told before this change. */
    public AnnouncedMeeting before(Delivery change) {
        return MeetingChangeDeliveryKey.announcedBefore(firstUntold(change));
    }

    /** Tells whether the change that was to be told before this one is being sent, so that it may still fail. */
    public boolean mayStillFailBefore(Delivery change) {
        return previous(firstUntold(change)).filter(Delivery::isBeingSent).isPresent();
    }

    /** Goes back from this change over earlier ones as long as nobody was told of them, and returns the earliest. */
    private Delivery firstUntold(Delivery change) {
        var first = change;
        for (var earlier = untoldBefore(first); earlier.isPresent(); earlier = untoldBefore(first)) {
            first = earlier.get();
        }
        return first;
    }

    private Optional<Delivery> untoldBefore(Delivery change) {
        return previous(change).filter(one -> one.isUnwritten() || one.isFinishedUnsent());
    }

    private Optional<Delivery> previous(Delivery change) {
        return deliveries.findByKey(MeetingChangeDeliveryKey.key(
                MeetingChangeDeliveryKey.meetingId(change), MeetingChangeDeliveryKey.sequence(change) - 1));
    }
}
