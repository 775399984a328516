package se.budkavle.storage.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a status round with an earlier one: the latest earlier status round in which enough of the questions were
 * answered too.
 */
@Component
public class EarlierRoundLookup {

    private final Rounds rounds;
    private final Questions questions;

    EarlierRoundLookup(Rounds rounds, Questions questions) {
        this.rounds = rounds;
        this.questions = questions;
    }

    /**
     * Compares the status round with an earlier closed one of the same plan. Chooses the latest one in which at least
     * half of the now answered questions were answered too. Returns empty when there is none.
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
