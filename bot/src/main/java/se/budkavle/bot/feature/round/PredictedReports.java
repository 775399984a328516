package se.budkavle.bot.feature.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Predicts when the reports of the open status rounds (questions about the state of activities) will be sent. A report
 * is usually queued only when its status round closes, so the outbox shows the predicted time until then. A report that
 * somebody has rescheduled is queued earlier.
 */
@Component
class PredictedReports implements PredictedDeliveries {

    private final Rounds rounds;
    private final RoundCloser closer;

    PredictedReports(Rounds rounds, RoundCloser closer) {
        this.rounds = rounds;
        this.closer = closer;
    }

    @Override
    public List<PredictedDelivery> until(Instant until) {
        return rounds.open().stream()
                .flatMap(round -> closer
                        .report(round, round.closesAt())
                        .map(row -> PredictedDelivery.of(
                                row, Phrase.of("round.planned.report", Phrase.command("round close"))))
                        .stream())
                .filter(planned -> planned.row().dueAt().isBefore(until))
                .toList();
    }

    @Override
    public Optional<Instant> notBefore(Delivery message) {
        return message.composer().equals(RoundCloser.REPORT)
                ? rounds.findById(message.subject()).filter(Round::isOpen).map(Round::closesAt)
                : Optional.empty();
    }
}
