package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * All that decides whom an issue goes to, as it is at one moment.
 *
 * @param channels  one for each of the networks, in the order
 * @param addresses the confirmed mail addresses of the association's people, by person
 * @param endings   whatever was said about these networks or about all
 */
public record ReaderSources(
        List<Channel> channels, List<Asked> asked, List<Listed> listed, Map<String, String> addresses,
        Collection<Ending> endings) {

    /** @param channelId null where the network has none */
    public record Channel(String networkId, String title, String channelId) { }

    /**
     * A person's own subscription.
     *
     * @param inChat  whether the person has an account to write to
     * @param mayRead whether the network is open to the person today
     */
    public record Asked(
            String personId, String name, String networkId, Subscription.Way way, Instant since, boolean inChat, boolean mayRead) { }

    /**
     * A contact in the register of one network; one who stands in several is given once for each.
     *
     * @param name null where only the address is known
     */
    public record Listed(String contactId, String name, String address, String networkId) { }
}
