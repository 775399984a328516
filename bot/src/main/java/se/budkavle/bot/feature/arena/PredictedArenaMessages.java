package se.budkavle.bot.feature.arena;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.Gatherings;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/** Predicts the messages that will ask networks for contributions to gatherings (meetings of external groups). */
@Component
class PredictedArenaMessages implements PredictedDeliveries {

    private final Gatherings gatherings;
    private final ArenaDeliveries arenaDeliveries;
    private final Deliveries deliveries;
    private final ArenaReader reader;
    private final PersonGatheringFinder own;
    private final GatheringTimes times;
    private final Clock clock;

    PredictedArenaMessages(
            Gatherings gatherings,
            ArenaDeliveries arenaDeliveries,
            Deliveries deliveries,
            ArenaReader reader,
            PersonGatheringFinder own,
            GatheringTimes times,
            Clock clock) {
        this.gatherings = gatherings;
        this.arenaDeliveries = arenaDeliveries;
        this.deliveries = deliveries;
        this.reader = reader;
        this.own = own;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public List<PredictedDelivery> until(Instant until) {
        var today = times.today();
        return gatherings.toFollow(today, today, today.plusDays(ArenaRoutine.DAYS_AHEAD)).stream()
                .filter(one -> one.isAhead(today))
                .filter(one -> times.request(one).at().isAfter(clock.instant())
                        && times.request(one).at().isBefore(until))
                .flatMap(this::request)
                .toList();
    }

    /**
     * Returns when the gathering that the message is about begins. If the message is about several gatherings, returns
     * when the first of them begins.
     */
    @Override
    public Optional<Instant> tooLateFrom(Delivery message) {
        return switch (message.composer()) {
            case ArenaDeliveryKeys.REQUEST ->
                gatherings.findById(message.subject()).map(times::begins);
            case ArenaDeliveryKeys.SUMMARY ->
                own.ahead(message.requiredAddressee().id()).stream()
                        .filter(one -> message.subject().endsWith(" " + times.summaryDay(one)))
                        .map(times::begins)
                        .min(Instant::compareTo);
            default -> Optional.empty();
        };
    }

    private Stream<PredictedDelivery> request(Gathering gathering) {
        var arena = reader.arenaOf(gathering);
        var channel = reader.networkOf(arena).channelId();
        if (channel == null
                || !arena.isAlive()
                || reader.goers(gathering).isEmpty()
                || deliveries.findByKey(ArenaDeliveryKeys.request(gathering)).isPresent()) {
            return Stream.empty();
        }
        var moved = times.request(gathering);
        return Stream.of(PredictedDelivery.of(
                arenaDeliveries.request(gathering, channel, moved.at()), Phrase.of("arena.planned.request"), moved));
    }
}
