package se.budkavle.bot.feature.outbox;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryOutbox;
import se.budkavle.storage.directory.Network;

/**
 * Reads the messages that a person may see in the outbox. Coordinators see the outbox messages about their networks.
 * Only administrators see messages that are about no network or about several networks.
 */
@Component
class OutboxReader {

    private final Deliveries deliveries;
    private final DeliveryOutbox outbox;
    private final List<PredictedDeliveries> planned;
    private final DeliveryNetworkFinder networks;
    private final Rights rights;
    private final Clock clock;

    OutboxReader(
            Deliveries deliveries,
            DeliveryOutbox outbox,
            List<PredictedDeliveries> planned,
            DeliveryNetworkFinder networks,
            Rights rights,
            Clock clock) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.planned = planned;
        this.networks = networks;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Returns the queued messages that wait and the planned messages, limited by the filter and the user's rights,
     * earliest first.
     */
    List<OutboxItem> coming(OutboxScope scope, Caller caller) {
        var until = scope.until(clock.instant());
        var networkOf = networks.read();
        return Stream.concat(
                        outbox.waitingUntil(until).stream().map(row -> queued(row, networkOf)),
                        planned.stream()
                                .flatMap(each -> each.until(until).stream())
                                .map(one -> planned(one, networkOf)))
                .filter(visible(scope, caller))
                .sorted(Comparator.comparing(one -> one.row().dueAt()))
                .toList();
    }

    /** Returns the messages that were sent, were skipped or have failed, latest first. */
    List<OutboxItem> past(OutboxScope scope, Caller caller) {
        var now = clock.instant();
        var networkOf = networks.read();
        return outbox.finishedBetween(scope.since(now), now).stream()
                .map(row -> queued(row, networkOf))
                .filter(visible(scope, caller))
                .toList();
    }

    /**
     * Returns the queued or planned message that a button refers to. Throws a refusal if the message does not exist any
     * more or cannot be changed any more, or if the user may not change it.
     */
    OutboxItem changeable(String reference, Caller caller) {
        var networkOf = networks.read();
        var item = deliveries
                .findById(reference)
                .or(() -> deliveries.findByKey(reference))
                .map(row -> queued(row, networkOf))
                .or(() -> planned(reference, networkOf))
                .orElseThrow(() -> new Refusal("outbox.gone"));
        requireRight(item, caller);
        if (!item.isChangeable()) {
            throw new Refusal("outbox.gone");
        }
        return item.notBefore(planned.stream()
                .flatMap(each -> each.notBefore(item.row()).stream())
                .findFirst()
                .orElse(null));
    }

    /**
     * Returns the failed message with this id. Throws a refusal if the message has not failed, or if the user may not
     * change it.
     */
    OutboxItem failed(String id, Caller caller) {
        var networkOf = networks.read();
        var item = deliveries
                .findById(id)
                .map(row -> queued(row, networkOf))
                .orElseThrow(() -> new Refusal("outbox.gone"));
        requireRight(item, caller);
        if (item.row().state() != Delivery.State.FAILED) {
            throw new Refusal("outbox.gone");
        }
        return item;
    }

    private void requireRight(OutboxItem item, Caller caller) {
        if (item.network() == null) {
            rights.requireAdministrator(caller);
        } else {
            rights.requireCoordinating(caller, item.network());
        }
    }

    private Optional<OutboxItem> planned(String key, Function<Delivery, @Nullable Network> networkOf) {
        var until = new OutboxScope(null, OutboxScope.MOST_DAYS).until(clock.instant());
        return planned.stream()
                .flatMap(each -> each.until(until).stream())
                .filter(one -> one.row().key().equals(key))
                .findFirst()
                .map(one -> planned(one, networkOf));
    }

    private Predicate<OutboxItem> visible(OutboxScope scope, Caller caller) {
        boolean administers = rights.administers(caller);
        var coordinates = rights.coordinating(caller);
        return item -> {
            var network = item.network();
            return network == null
                    ? administers && scope.networkId() == null
                    : coordinates.test(network.id())
                            && (scope.networkId() == null || scope.networkId().equals(network.id()));
        };
    }

    private static OutboxItem queued(Delivery row, Function<Delivery, @Nullable Network> networkOf) {
        return OutboxItem.queued(row, networkOf.apply(row));
    }

    private static OutboxItem planned(PredictedDelivery one, Function<Delivery, @Nullable Network> networkOf) {
        return OutboxItem.planned(one, networkOf.apply(one.row()));
    }
}
