package se.budkavle.storage.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares the states of a round with those of an earlier round.
 *
 * @param before the earlier round
 * @param unchanged the number of questions with the same state in both rounds
 * @param turns the questions with another state, in the order of the later round
 */
public record RoundComparison(Round before, int unchanged, List<Turn> turns) {

    /** A question that has different states in the two rounds. */
    public record Turn(Question question, ActivityState before) {

        public boolean isBetter() {
            return question.state() != null && question.state().isBetterThan(before);
        }

        public boolean isWorse() {
            return question.state() != null && before.isBetterThan(question.state());
        }
    }

    /**
     * Identifies a question across rounds by activity and organisation; the responsible person may change between the
     * rounds.
     */
    private record Matter(String activityId, @Nullable String organisationId) {

        static Matter of(Question question) {
            return new Matter(question.activityId(), question.organisationId());
        }
    }

    /**
     * Returns the comparison; empty if less than half of the answered questions were also answered in the earlier
     * round, because the trend would then be misleading.
     */
    static Optional<RoundComparison> of(List<Question> questions, Round before, List<Question> earlier) {
        Map<Matter, Question> answeredBefore = earlier.stream()
                .filter(Question::isAnswered)
                .collect(Collectors.toMap(Matter::of, Function.identity(), (one, other) -> one));
        var turns = new ArrayList<Turn>();
        int answered = 0;
        int compared = 0;
        for (var question : questions) {
            if (!question.isAnswered()) {
                continue;
            }
            answered++;
            var matching = answeredBefore.get(Matter.of(question));
            if (matching != null && matching.state() != null) {
                compared++;
                if (matching.state() != question.state()) {
                    turns.add(new Turn(question, matching.state()));
                }
            }
        }
        return compared == 0 || compared * 2 < answered
                ? Optional.empty()
                : Optional.of(new RoundComparison(before, compared - turns.size(), List.copyOf(turns)));
    }

    public long better() {
        return turns.stream().filter(Turn::isBetter).count();
    }

    public long worse() {
        return turns.stream().filter(Turn::isWorse).count();
    }
}
