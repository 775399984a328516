package se.budkavle.bot.feature.reckoning;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.reckoning.Reckoning;

/** Queues, edits and deletes the messages of a yearly reckoning (review of the year) in the network's channel. */
@Component
class ReckoningPosts {

    private final Deliveries deliveries;
    private final LivePosts posts;
    private final ReckoningTimes times;
    private final Clock clock;

    ReckoningPosts(Deliveries deliveries, LivePosts posts, ReckoningTimes times, Clock clock) {
        this.deliveries = deliveries;
        this.posts = posts;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Queues the message with the questions to the network's channel. If enough days remain before the last day to
     * answer, also queues the reminder. Queues nothing if the network has no channel.
     */
    void ask(Reckoning reckoning, Network network, Instant goesOutAt) {
        post(reckoning, network, ReckoningKeys.opening(reckoning.id()), ReckoningKeys.OPENING, goesOutAt);
        remind(reckoning, network, goesOutAt);
    }

    /**
     * Queues the message that tells the network about a later last day to answer. Queues nothing if the message with
     * the questions is still unsent, because the unsent message will show the new day. Returns the sending time of the
     * message that shows the new day.
     */
    Instant tellExtension(Reckoning reckoning, Network network, Instant goesOutAt) {
        var asking = deliveries
                .findByKey(ReckoningKeys.opening(reckoning.id()))
                .filter(one -> one.state() == Delivery.State.WAITING);
        if (asking.isPresent()) {
            return asking.get().dueAt();
        }
        post(
                reckoning,
                network,
                ReckoningKeys.extension(reckoning.id(), reckoning.dueAt()),
                ReckoningKeys.OPENING,
                goesOutAt);
        return goesOutAt;
    }

    /**
     * Queues a reminder to the network. Queues nothing if a reminder was already queued for this yearly reckoning, or
     * if the reminder would not be due later than {@code told}.
     *
     * @param told the sending time of the message that shows the network the current last day to answer
     */
    void remind(Reckoning reckoning, Network network, Instant told) {
        var key = ReckoningKeys.reminder(reckoning.id());
        times.reminder(network.id(), reckoning.dueAt(), told)
                .filter(at -> deliveries.findByKey(key).isEmpty())
                .ifPresent(at -> post(reckoning, network, key, ReckoningKeys.REMINDER, at));
    }

    /** Deletes the unsent reminder and the unsent messages about a later last day from the queue. */
    void dropUnsent(String reckoningId) {
        var unsent = deliveries.findAllBySubjectOrderByDueAtAscIdAsc(reckoningId).stream()
                .filter(Delivery::isUnwritten)
                .filter(one -> !one.key().equals(ReckoningKeys.opening(reckoningId)))
                .map(Delivery::id)
                .toList();
        if (!unsent.isEmpty()) {
            deliveries.delete(unsent);
        }
    }

    /**
     * Schedules edits of the sent messages that ask the network the three questions. Must be called when the network's
     * answer or the last day to answer has changed, or when the yearly reckoning was withdrawn.
     */
    void refresh(String reckoningId) {
        deliveries.findAllBySubjectOrderByDueAtAscIdAsc(reckoningId).stream()
                .filter(one -> one.composer().equals(ReckoningKeys.OPENING))
                .forEach(one -> posts.refresh(one.key()));
    }

    private void post(Reckoning reckoning, Network network, String key, String composer, Instant dueAt) {
        if (network.channelId() != null && deliveries.findByKey(key).isEmpty()) {
            deliveries.save(Delivery.of(key, composer, reckoning.id(), network.channelId(), dueAt, clock.instant()));
        }
    }
}
