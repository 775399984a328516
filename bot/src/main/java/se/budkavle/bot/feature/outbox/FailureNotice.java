package se.budkavle.bot.feature.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.feature.outbox.ItemChange.Act;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.delivery.DeliveryOutbox;
import se.budkavle.storage.directory.Network;

/**
 * Builds the message that tells a network's coordinators, or the administrators, which messages could not be sent and
 * why. A button in the notice sends the first failed message again.
 */
@Component
class FailureNotice implements Composer {

    static final String NAME = "outbox.failed";
    static final Duration LATELY = Duration.ofDays(1);

    private static final int NAMED = 6;

    private final Deliveries deliveries;
    private final DeliveryOutbox outbox;
    private final DeliveryNetworkFinder networks;
    private final OutboxLines lines;
    private final Phrasebook phrasebook;
    private final Clock clock;

    FailureNotice(
            Deliveries deliveries,
            DeliveryOutbox outbox,
            DeliveryNetworkFinder networks,
            OutboxLines lines,
            Phrasebook phrasebook,
            Clock clock) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.networks = networks;
        this.lines = lines;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var failed = deliveries.findById(delivery.subject()).filter(one -> one.state() == State.FAILED);
        if (failed.isEmpty()) {
            return new Composed.Skip("outbox.failed.skipped");
        }
        var first = failed.get();
        var page = Page.titled("outbox.failed.title").toned(Page.Tone.WARNING);
        var networkOf = networks.read();
        var alike = alike(first, delivery, networkOf);
        var named = alike.stream()
                .limit(NAMED)
                .map(row -> OutboxItem.queued(row, networkOf.apply(row)))
                .toList();
        // Not every member of the administrators' channel may see every network. A notice in this channel therefore
        // names only the kinds of messages.
        for (var line : delivery.requiredAddressee().kind() == Kind.CHANNEL ? lines.untitled(named) : lines.of(named)) {
            page = page.line(line);
        }
        if (alike.size() > NAMED) {
            page = page.line("outbox.outage.more", alike.size() - NAMED);
        }
        var advice = "outbox.failed.advice." + first.reason();
        page = page.line(
                phrasebook.knows(advice) ? advice : "outbox.failed.advice",
                Phrase.command("network link"),
                Phrase.of("outbox.change.confirm.AGAIN"));
        return new Composed.ChatPost(Post.of(delivery.id(), page)
                .with(
                        Button.plain(
                                Press.id(OutboxCard.CHANGE, Act.AGAIN, first.id()),
                                Phrase.of("outbox.change.confirm.AGAIN")),
                        Button.plain(
                                new OutboxScope(null, OutboxScope.USUAL_DAYS).press(OutboxMessage.PAST, 0),
                                Phrase.of("outbox.show-past"))));
    }

    /**
     * Returns the given failed message, followed by the other recently failed messages with the same addressee and the
     * same reason. A message failed recently if it failed at most a day before the notice was queued, or later. Omits
     * messages about other networks than the notice's network, because these messages do not concern the notice's
     * reader.
     */
    private List<Delivery> alike(Delivery first, Delivery notice, Function<Delivery, @Nullable Network> networkOf) {
        return outbox.finishedBetween(notice.createdAt().minus(LATELY), clock.instant()).stream()
                .filter(row -> row.state() == State.FAILED
                        && Objects.equals(row.lane(), first.lane())
                        && Objects.equals(row.reason(), first.reason())
                        && Objects.equals(id(networkOf.apply(row)), notice.networkId()))
                .sorted((one, other) ->
                        Boolean.compare(other.id().equals(first.id()), one.id().equals(first.id())))
                .toList();
    }

    private static @Nullable String id(@Nullable Network network) {
        return network == null ? null : network.id();
    }
}
