package se.budkavle.storage.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares a status round (a survey about activities) with the latest earlier one that is similar enough. */
@Component
public class EarlierRoundLookup {

    private final Rounds rounds;
    private final Questions questions;

    EarlierRoundLookup(Rounds rounds, Questions questions) {
        this.rounds = rounds;
        this.questions = questions;
    }

    /**
     * Compares the status round with the latest similar one: an earlier closed round of the same plan. In a similar
     * round, at least half of the questions answered now were answered too. Returns empty if no similar round exists.
     *
     * @param asked the questions of the later status round
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
