package se.budkavle.bot.feature.outbox;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.FurtherMentionsKey;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * Builds the message that tells a network's coordinator about a channel message with too many mentions (notifications
 * by @). Discord's limits did not allow one message to mention all people.
 */
@Component
class MentionLimitNotice implements Composer {

    static final String NAME = "outbox.mentions";

    private final Deliveries deliveries;
    private final DeliveryNetworkFinder networks;
    private final OutboxLines lines;

    MentionLimitNotice(Deliveries deliveries, DeliveryNetworkFinder networks, OutboxLines lines) {
        this.deliveries = deliveries;
        this.networks = networks;
        this.lines = lines;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var further = deliveries.findById(delivery.subject()).orElseThrow();
        var first =
                deliveries.findById(FurtherMentionsKey.of(further).firstId()).orElseThrow();
        var item = OutboxItem.queued(first, networks.read().apply(first));
        return new Composed.ChatPost(Post.of(
                delivery.id(),
                Page.titled("outbox.mentions.title")
                        .line(lines.of(List.of(item)).get(0))
                        .line("outbox.mentions.how")));
    }
}
