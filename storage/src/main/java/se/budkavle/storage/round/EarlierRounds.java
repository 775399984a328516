package se.budkavle.storage.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the latest earlier round that asked the same, so that a trend can be told. */
@Component
public class EarlierRounds {

    private final Rounds rounds;
    private final Questions questions;

    EarlierRounds(Rounds rounds, Questions questions) {
        this.rounds = rounds;
        this.questions = questions;
    }

    /** @param asked those of the round's questions that are to be compared */
    @Transactional(readOnly = true)
    public Optional<RoundComparison> comparedWith(Round round, List<Question> asked) {
        return rounds.closedBefore(round.planId(), round.openedAt()).stream()
                .map(before -> RoundComparison.of(asked, before, questions.findAllByRoundIdOrderByPosition(before.id())))
                .flatMap(Optional::stream).findFirst();
    }
}
