package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PlannedDeliveries;
import se.budkavle.bot.delivery.PlannedDelivery;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Computes when the reports of the open status rounds will be sent. The reports are not in the queue until the rounds
 * close; the reminders are.
 */
@Component
class PlannedReports implements PlannedDeliveries {

    private final Rounds rounds;
    private final RoundCloser closer;
    private final Clock clock;

    PlannedReports(Rounds rounds, RoundCloser closer, Clock clock) {
        this.rounds = rounds;
        this.closer = closer;
        this.clock = clock;
    }

    @Override
    public List<PlannedDelivery> until(Instant until) {
        return rounds.open().stream()
                .map(this::row)
                .filter(row -> row.dueAt().isBefore(until))
                .map(row -> new PlannedDelivery(row, Phrase.of("round.planned.report"), false))
                .toList();
    }

    private Delivery row(Round round) {
        return Delivery.of(
                RoundCloser.reportKey(round.id()),
                RoundCloser.REPORT,
                round.id(),
                round.reportChannelId(),
                closer.reportAt(round.closesAt()),
                clock.instant());
    }
}
