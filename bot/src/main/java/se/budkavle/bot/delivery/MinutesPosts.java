package se.budkavle.bot.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/** Finds the chat messages with a meeting's minutes, and schedules edits of these messages. */
@Component
public class MinutesPosts {

    private final Deliveries deliveries;
    private final LivePosts posts;

    MinutesPosts(Deliveries deliveries, LivePosts posts) {
        this.deliveries = deliveries;
        this.posts = posts;
    }

    /** Schedules an edit of the message with the minutes, for example after an action in the minutes was done. */
    public void refresh(String meetingId) {
        sent(meetingId).ifPresent(sent -> posts.refresh(sent.key()));
    }

    /** Returns the message with the minutes that was sent to the network's channel. */
    public Optional<Delivery> sent(String meetingId) {
        return of(meetingId).stream().filter(Delivery::isSent).findFirst();
    }

    /**
     * Returns whether another message with the minutes of the same meeting replaces the given message. The replacing
     * message was sent, or it was queued later and is still waiting. For example, corrected minutes are queued after
     * the given message has failed.
     */
    public boolean isReplaced(Delivery delivery) {
        return of(delivery.subject()).stream()
                .filter(other -> !other.id().equals(delivery.id()))
                .anyMatch(other -> other.isSent()
                        || other.state() == Delivery.State.WAITING
                                && other.createdAt().isAfter(delivery.createdAt()));
    }

    /** Returns all messages with a meeting's minutes, including failed and skipped ones. */
    public List<Delivery> of(String meetingId) {
        return deliveries.findAllBySubjectOrderByDueAtAscIdAsc(meetingId).stream()
                .filter(one -> one.composer().equals(MinutesDeliveryKey.COMPOSER))
                .toList();
    }
}
