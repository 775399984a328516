package se.budkavle.bot.delivery;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryPauses;

/**
 * Computes the unique keys under which daily private messages are queued. One daily message to a person lists the tasks
 * (such as answers or values that are due) from several networks. The person gets a second message on the same day only
 * if a new task can no longer be added to the first message.
 */
@Component
public class SharedMessageKeys {

    private final Deliveries deliveries;
    private final DeliveryPauses pauses;

    SharedMessageKeys(Deliveries deliveries, DeliveryPauses pauses) {
        this.deliveries = deliveries;
        this.pauses = pauses;
    }

    /**
     * Returns the key under which to queue a message about a task of the network. Returns empty if a queued message
     * will list the task, or if a person has skipped the network's message of that day.
     *
     * @param shared the key of the day's first message to the person
     * @param networkId the network to which the task belongs
     * @param matterId the id of the record that the task is about, for example of an indicator
     */
    public Optional<String> free(String shared, String networkId, String matterId) {
        for (var key : List.of(shared, own(shared, networkId))) {
            var known = deliveries.findByKey(key);
            if (known.isEmpty()) {
                return Optional.of(key);
            }
            if (known.filter(one -> covers(one, networkId)).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.of(shared + ":" + matterId);
    }

    /**
     * Returns the key under which to queue a message that the bot edits when a task is added later. Returns empty if a
     * queued or sent message already lists the network's tasks, or if a person has skipped the network's message.
     *
     * @param shared the key of the day's first message to the person
     */
    public Optional<String> freeOfEdited(String shared, String networkId) {
        var known = deliveries.findByKey(shared);
        if (known.isEmpty()) {
            return Optional.of(shared);
        }
        var own = own(shared, networkId);
        return known.filter(one -> containsOrWill(one, networkId)).isPresent()
                        || deliveries.findByKey(own).isPresent()
                ? Optional.empty()
                : Optional.of(own);
    }

    /**
     * Returns a function that takes a network's id and returns whether the message lists the network's tasks. The day's
     * first message leaves out networks that have a message of their own.
     *
     * @param shared the key of the day's first message to the person
     */
    public Predicate<String> networksOf(Delivery message, String shared) {
        return message.key().equals(shared)
                ? networkId -> deliveries.findByKey(own(shared, networkId)).isEmpty()
                : networkId -> networkId.equals(message.networkId());
    }

    /** Returns the key of a network's own message to a person who also gets the shared message that day. */
    public static String own(String shared, String networkId) {
        return shared + ":" + networkId;
    }

    private boolean containsOrWill(Delivery known, String networkId) {
        return networkId.equals(known.networkId()) || known.isSent() || known.isBeingSent() || covers(known, networkId);
    }

    /**
     * Returns whether the queued message will list a new task of the network, or whether a person has skipped the
     * network's own message. A message that belongs to another network does not list the task while sending is paused
     * for one of the two networks.
     */
    private boolean covers(Delivery known, String networkId) {
        if (networkId.equals(known.networkId())) {
            return known.isUnwritten() || known.isSkippedByHand();
        }
        return known.isUnwritten() && !pauses.isNetworkPaused(known.networkId()) && !pauses.isNetworkPaused(networkId);
    }
}
