package se.budkavle.bot.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/** Finds the messages with a meeting's minutes, and has them edited when something in them has changed. */
@Component
public class MinutesPosts {

    private final Deliveries deliveries;
    private final LivePosts posts;

    MinutesPosts(Deliveries deliveries, LivePosts posts) {
        this.deliveries = deliveries;
        this.posts = posts;
    }

    /** Schedules an edit of the message with the minutes, for example after an action of theirs is done. */
    public void refresh(String meetingId) {
        latest(meetingId).ifPresent(sent -> posts.refresh(sent.key()));
    }

    /**
     * Returns the message that was queued last. A message that could not be sent is followed by another one, as the
     * first is not sent any more.
     */
    public Optional<Delivery> latest(String meetingId) {
        return of(meetingId).stream().reduce((earlier, later) -> later);
    }

    public List<Delivery> of(String meetingId) {
        return deliveries.findAllBySubjectOrderByDueAt(meetingId).stream()
                .filter(one -> one.composer().equals(MinutesDeliveryKey.COMPOSER))
                .toList();
    }
}
