package se.budkavle.bot.feature.outbox;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.delivery.AdministratorAddressees;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.delivery.DeliveryOutbox;
import se.budkavle.storage.directory.Network;

/**
 * Queues a notice to a network's coordinators if messages could not be sent. If the failed message is about no network,
 * or the network has no coordinators, queues the notice to the administrators. If several messages about one network to
 * the same addressee fail for the same reason, each recipient gets only one notice about them in a calendar week.
 */
@Component
class FailureNoticeRoutine implements Routine {

    private final Deliveries deliveries;
    private final DeliveryOutbox outbox;
    private final DeliveryNetworkFinder networks;
    private final Rights rights;
    private final AdministratorAddressees administrators;
    private final NoticeTime times;
    private final TransactionTemplate transaction;

    FailureNoticeRoutine(
            Deliveries deliveries,
            DeliveryOutbox outbox,
            DeliveryNetworkFinder networks,
            Rights rights,
            AdministratorAddressees administrators,
            NoticeTime times,
            TransactionTemplate transaction) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.networks = networks;
        this.rights = rights;
        this.administrators = administrators;
        this.times = times;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "failure-notice";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        var failed = outbox.finishedBetween(now.minus(FailureNotice.LATELY), now).stream()
                .filter(FailureNoticeRoutine::isTold)
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        var networkOf = networks.read();
        failed.stream()
                .filter(row -> isUntold(row, networkOf.apply(row)))
                .forEach(row -> items.handle(
                        row.id(), () -> transaction.executeWithoutResult(any -> tell(row, networkOf.apply(row), now))));
    }

    /**
     * Returns whether the message has failed and coordinators or administrators may get a notice about it. Returns
     * false if the message is itself a notice about failed messages, because this would cause endless notices. Also
     * returns false for an email, because other features handle failed emails.
     */
    private static boolean isTold(Delivery row) {
        var to = row.addressee();
        return row.state() == State.FAILED
                && !row.composer().equals(FailureNotice.NAME)
                && (to == null || to.kind() == Kind.CHANNEL || to.kind() == Kind.PERSON);
    }

    /**
     * Returns whether the routine must still queue a notice about this failed message. The check uses no write
     * transaction, because the bot checks the same failed messages every minute for a day.
     */
    private boolean isUntold(Delivery row, @Nullable Network network) {
        return told(network).stream()
                .anyMatch(to -> !to.equals(row.addressee())
                        && deliveries.findByKey(key(row, network, to)).isEmpty());
    }

    private void tell(Delivery row, @Nullable Network network, Instant now) {
        if (network != null && row.networkId() == null) {
            // Stores the network of the message's channel now. When the coordinator sends the message again, the
            // network may have another channel.
            outbox.setNetwork(row.id(), network.id());
        }
        for (var to : told(network)) {
            var key = key(row, network, to);
            if (!to.equals(row.addressee()) && deliveries.findByKey(key).isEmpty()) {
                deliveries.save(
                        Delivery.of(key, FailureNotice.NAME, row.id(), to, times.soonest(now, Instant.MAX, false), now)
                                .about(network == null ? null : network.id()));
            }
        }
    }

    private Collection<Addressee> told(@Nullable Network network) {
        var coordinators = network == null
                ? List.<Addressee>of()
                : rights.coordinatorsOf(network.id()).stream()
                        .map(one -> Addressee.person(one.personId()))
                        .distinct()
                        .toList();
        return coordinators.isEmpty() ? administrators.all() : coordinators;
    }

    private String key(Delivery row, @Nullable Network network, Addressee to) {
        // The key contains the week of the failure, not the current week. If the week of the notice counted, a failure
        // on a Sunday would lead to a second notice on Monday.
        var week = times.dayOf(row.requiredFinishedAt()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var failing = row.addressee();
        return String.join(
                ":",
                FailureNotice.NAME,
                network == null ? "" : network.id(),
                failing == null ? "" : failing.id(),
                String.valueOf(row.reason()),
                week.toString(),
                to.id());
    }
}
