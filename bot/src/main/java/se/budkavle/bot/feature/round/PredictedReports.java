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
 * Predicts when the reports of the open status rounds will be sent. A prediction is necessary, because a report is not
 * in the queue before its status round closes, unless somebody has changed the planned report.
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
