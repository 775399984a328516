package se.budkavle.storage.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares a status round with the latest earlier status round that has answers to enough of the same questions. */
@Component
public class EarlierRoundLookup {

    private final Rounds rounds;
    private final Questions questions;

    EarlierRoundLookup(Rounds rounds, Questions questions) {
        this.rounds = rounds;
        this.questions = questions;
    }

    /**
     * Compares the status round with an earlier closed one of the same plan. It takes the latest one in which at least
     * half of the now answered questions were answered. Returns empty when there is no such status round.
     *
     * @param asked the questions of the status round that are compared
     */
    @Transactional(readOnly = true)
    public Optional<RoundComparison> comparedWith(Round round, List<Question> asked) {
        return rounds.closedBefore(round.planId(), round.openedAt()).stream()
                .map(before ->
                        RoundComparison.of(asked, before, questions.findAllByRoundIdOrderByPosition(before.id())))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
