package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of all data that decides who gets an issue.
 *
 * @param channels one for each of the networks, in the order
 * @param addresses the confirmed mail addresses of the association's people, by person id
 * @param optOuts the opt-outs of all readers from these networks or from all newsletters
 */
public record ReaderSources(
        List<Channel> channels,
        List<Subscriber> asked,
        List<RegisterEntry> listed,
        Map<String, String> addresses,
        Collection<OptOut> optOuts) {

    /** @param channelId null when the network has no channel */
    public record Channel(
            String networkId, String title, @Nullable String channelId) {}

    /**
     * A person's own subscription.
     *
     * @param inChat whether the person has a chat account for private messages
     * @param mayRead whether the person may read the network now
     */
    public record Subscriber(
            String personId,
            String name,
            String networkId,
            Subscription.Way way,
            Instant since,
            boolean inChat,
            boolean mayRead) {}

    /**
     * A contact's entry in one network's register; a contact in several registers has several entries.
     *
     * @param name null when only the address is known
     */
    public record RegisterEntry(String contactId, @Nullable String name, String address, String networkId) {}
}
