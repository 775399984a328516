package se.budkavle.storage.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the latest earlier round that a round can be compared with. */
@Component
public class EarlierRoundLookup {

    private final Rounds rounds;
    private final Questions questions;

    EarlierRoundLookup(Rounds rounds, Questions questions) {
        this.rounds = rounds;
        this.questions = questions;
    }

    /**
     * Returns the comparison with the latest comparable round of the same plan; empty when there is none.
     *
     * @param asked the questions of the round that are compared
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
