package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data that is needed to select the recipients of a newsletter issue. All data was read from the database at the
 * same time.
 *
 * @param channels the channel of each network that publishes the newsletter issue, in the order of the networks
 * @param asked the subscriptions to the newsletters of these networks
 * @param listed the contacts in the mailing lists of these networks
 * @param addresses maps the id of each person of the association to the person's confirmed email address
 * @param optOuts all readers' opt-outs from these networks' newsletters or from all newsletters
 */
public record RecipientSelectionData(
        List<Channel> channels,
        List<Subscriber> asked,
        List<RegisterEntry> listed,
        Map<String, String> addresses,
        Collection<OptOut> optOuts) {

    /**
     * A network that publishes the newsletter issue, and the Discord channel to which the bot sends the issue.
     *
     * @param channelId Discord's id of the channel; null when the network has no channel
     */
    public record Channel(
            String networkId, String title, @Nullable String channelId) {}

    /**
     * A person's own subscription to a network's newsletter.
     *
     * @param inChat whether the person has a chat account, which private messages need
     * @param mayRead whether the person may currently read the network's data
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
     * A contact in the mailing list of one network. A contact in several mailing lists has one record for each list.
     *
     * @param name the contact's name; null when only the address is known
     */
    public record RegisterEntry(String contactId, @Nullable String name, String address, String networkId) {}
}
