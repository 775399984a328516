package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/**
 * Cancels a status round (questions about the state of activities) after a coordinator has confirmed the cancellation.
 */
@Component
class ConfirmCancelRound implements ConfirmationHandler<ConfirmCancelRound.CancelRoundRequest> {

    private final Rounds rounds;
    private final Questions questions;
    private final RoundCloser closer;
    private final Rights rights;
    private final RoundRights roundRights;

    ConfirmCancelRound(Rounds rounds, Questions questions, RoundCloser closer, Rights rights, RoundRights roundRights) {
        this.rounds = rounds;
        this.questions = questions;
        this.closer = closer;
        this.rights = rights;
        this.roundRights = roundRights;
    }

    /** A coordinator's request to cancel a status round. The request is stored until the coordinator confirms it. */
    record CancelRoundRequest(String roundId) {}

    @Override
    public String kind() {
        return "round.cancel";
    }

    @Override
    public Class<CancelRoundRequest> type() {
        return CancelRoundRequest.class;
    }

    @Override
    public Preview preview(CancelRoundRequest asked, Caller caller) {
        var round = rounds.findById(asked.roundId()).orElseThrow(() -> new Refusal("chat.unknown-press"));
        roundRights.requireActingFor(caller, round);
        if (!round.isOpen()) {
            throw new Refusal("round.closed", round.period(), round.requiredClosedAt());
        }
        var all = questions.findAllByRoundIdOrderByPosition(round.id());
        long networks = all.stream().map(Question::networkId).distinct().count();
        var by = rights.personId(caller);
        return Preview.of(
                Page.titled("round.cancel.title", round.period())
                        .line(
                                "round.cancel.asks",
                                networks,
                                all.stream().filter(Question::isAnswered).count())
                        .line("round.cancel.what")
                        .toned(Page.Tone.WARNING),
                Phrase.of("round.cancel.confirm"),
                () -> Reply.of(
                        "round.cancel.done", closer.cancel(round.id(), by).period()));
    }
}
