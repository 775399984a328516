package se.budkavle.bot.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryPauses;

/**
 * Finds the unique keys of private messages that may be about matters of several networks, of which a person gets one a
 * day. A person gets a second message that day only if the first one cannot be about a new matter any more.
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
     * Returns the key under which to queue a message about the matter. Returns empty if a message that is still queued
     * will be about the matter, or if a person has skipped the day's message.
     *
     * @param shared the key of the day's first message to the person
     * @param networkId the network of the matter
     * @param matterId the id of the matter, for example of an indicator
     */
    public Optional<String> free(String shared, String networkId, String matterId) {
        for (var key : List.of(shared, shared + ":" + networkId)) {
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
     * Returns whether the queued message will be about a new matter of the network. A message that waits because
     * another network's messages are paused will not, because the matter would wait with that message.
     */
    private boolean covers(Delivery known, String networkId) {
        return known.isSkippedByHand()
                || known.isUnwritten()
                        && (networkId.equals(known.networkId()) || !pauses.isNetworkPaused(known.networkId()));
    }
}
