package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundHistory;
import se.budkavle.storage.round.Rounds;

/**
 * Extends or reopens a status round (questions about the state of activities). Queues the opening messages that were
 * skipped because the round took no more answers. Changes the sending times of the round's reminders, and schedules
 * edits of the round's sent messages. Deletes the round's queued report if the round is reopened, or if somebody has
 * rescheduled the report.
 */
@Component
class RoundExtender {

    private final Rounds rounds;
    private final RoundHistory history;
    private final RoundOpener opener;
    private final RoundReminders reminders;
    private final RoundCloser closer;
    private final RoundSettings settings;
    private final Deliveries deliveries;
    private final RoundRights roundRights;
    private final NoticeTime times;
    private final AuditLog audit;
    private final Clock clock;

    RoundExtender(
            Rounds rounds,
            RoundHistory history,
            RoundOpener opener,
            RoundReminders reminders,
            RoundCloser closer,
            RoundSettings settings,
            Deliveries deliveries,
            RoundRights roundRights,
            NoticeTime times,
            AuditLog audit,
            Clock clock) {
        this.rounds = rounds;
        this.history = history;
        this.opener = opener;
        this.reminders = reminders;
        this.closer = closer;
        this.settings = settings;
        this.deliveries = deliveries;
        this.roundRights = roundRights;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Round extend(Round round, LocalDate due, String by) {
        closer.withdrawMovedReport(round);
        return stored(
                round.extended(times.endOf(due), times.endOf(due.plus(settings.closesAfter())), clock.instant()),
                "round.extend",
                by);
    }

    @Transactional
    Round reopen(Round round, LocalDate due, String by) {
        var reopened = round.reopened(times.endOf(due), times.endOf(due.plus(settings.closesAfter())), clock.instant());
        roundRights.networksOf(round).forEach(opener::requireInNoOther);
        closer.withdrawReport(round);
        history.reopen(round, clock.instant());
        return stored(reopened, "round.reopen", by);
    }

    private Round stored(Round changed, String action, String by) {
        var round = rounds.save(changed);
        var asking = asking(round);
        reminders.withdraw(round, asking);
        reminders.order(round, asking);
        askAgain(round, asking);
        closer.refreshPosts(round.id());
        audit.save(AuditEntry.of(by, action, round.id(), null, clock.instant()));
        return round;
    }

    /**
     * Queues the messages anew that were skipped because the status round took no more answers. Each network is asked
     * in the channel that it has now.
     */
    private void askAgain(Round round, List<Delivery> asking) {
        var skipped = asking.stream()
                .filter(one -> one.state() == Delivery.State.SKIPPED && RoundReminders.CLOSED.equals(one.reason()))
                .collect(Collectors.toMap(Delivery::key, Function.identity()));
        if (skipped.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var at = times.soonest(now, round.closesAt(), false);
        deliveries.delete(skipped.values().stream().map(Delivery::id).toList());
        for (var network : roundRights.networksOf(round)) {
            if (skipped.remove(RoundDeliveryKeys.opening(round.id(), network.id())) != null) {
                opener.announced(round, network, at, now);
            }
        }
        skipped.values()
                .forEach(one -> deliveries.save(
                        Delivery.of(one.key(), one.composer(), one.subject(), one.addressee(), at, now)));
    }

    private List<Delivery> asking(Round round) {
        return deliveries.findAllByKeyIn(Stream.concat(
                        Stream.of(RoundDeliveryKeys.coordinators(round.id())),
                        roundRights.networksOf(round).stream()
                                .map(network -> RoundDeliveryKeys.opening(round.id(), network.id())))
                .toList());
    }
}
