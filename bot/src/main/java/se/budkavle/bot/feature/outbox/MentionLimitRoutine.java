package se.budkavle.bot.feature.outbox;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.delivery.FurtherMentionsKey;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryOutbox;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;

/**
 * Informs a network's coordinators if a channel message could not mention (notify by @) all people because of Discord's
 * limits. Coordinators get this information at most once in a calendar week about each network. The bot has mentioned
 * the remaining people in additional channel messages.
 */
@Component
class MentionLimitRoutine implements Routine {

    private final Deliveries deliveries;
    private final DeliveryOutbox outbox;
    private final DeliveryNetworkFinder networks;
    private final Rights rights;
    private final NoticeTime times;
    private final TransactionTemplate transaction;

    MentionLimitRoutine(
            Deliveries deliveries,
            DeliveryOutbox outbox,
            DeliveryNetworkFinder networks,
            Rights rights,
            NoticeTime times,
            TransactionTemplate transaction) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.networks = networks;
        this.rights = rights;
        this.times = times;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "split-post";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        var further = outbox.finishedBetween(now.minus(Duration.ofDays(1)), now).stream()
                .filter(row -> row.isSent() && row.composer().equals(FurtherMentionsKey.COMPOSER))
                .toList();
        if (further.isEmpty()) {
            return;
        }
        var networkOf = networks.read();
        for (var row : further) {
            var network = networkOf.apply(row);
            if (network != null) {
                items.handle(row.id(), () -> transaction.executeWithoutResult(any -> tell(row, network, now)));
            }
        }
    }

    private void tell(Delivery row, Network network, Instant now) {
        var week = times.dayOf(row.requiredFinishedAt()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        rights.coordinatorsOf(network.id()).stream()
                .map(Membership::personId)
                .distinct()
                .forEach(person -> {
                    var key = String.join(":", MentionLimitNotice.NAME, network.id(), week.toString(), person);
                    if (deliveries.findByKey(key).isEmpty()) {
                        deliveries.save(Delivery.of(
                                        key,
                                        MentionLimitNotice.NAME,
                                        row.id(),
                                        Addressee.person(person),
                                        times.soonest(now, Instant.MAX, false),
                                        now)
                                .about(network.id()));
                    }
                });
    }
}
