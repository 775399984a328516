package se.budkavle.bot.delivery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.AnnouncedMeeting;

/**
 * Finds which time, place and title of a meeting were most recently announced to the invited people. Ignores a change
 * of the meeting if its announcement is still queued or was never sent.
 */
@Component
public class LastAnnouncedMeetingFinder {

    private final Deliveries deliveries;

    LastAnnouncedMeetingFinder(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Returns the time, place and title of the meeting that were announced most recently before this change. */
    public AnnouncedMeeting before(Delivery change) {
        return MeetingChangeDeliveryKey.announcedBefore(firstUntold(change));
    }

    /**
     * Returns whether the announcement of the previous change is being sent right now. Because sending may still fail,
     * it is unknown whether the invited people get the announcement.
     */
    public boolean mayStillFailBefore(Delivery change) {
        return previous(firstUntold(change)).filter(Delivery::isBeingSent).isPresent();
    }

    /**
     * Returns the earliest change of the meeting after its last announced change. Returns the given change itself if
     * the change before it was announced.
     */
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
