package se.budkavle.storage.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of the activities' states in a status round with those in an earlier status round.
 *
 * @param before the earlier status round
 * @param unchanged the number of questions whose answers report the same state, such as on track, in both status rounds
 * @param turns the questions whose answers report different states, in the order of the later status round
 */
public record RoundComparison(Round before, int unchanged, List<Turn> turns) {

    /**
     * A question whose answers in the two status rounds report different states of the activity.
     *
     * @param question the question in the later status round
     * @param before the activity's state, such as on track, in the earlier status round
     */
    public record Turn(Question question, ActivityState before) {

        public boolean isBetter() {
            return question.state() != null && question.state().isBetterThan(before);
        }

        public boolean isWorse() {
            return question.state() != null && before.isBetterThan(question.state());
        }
    }

    /**
     * The key that identifies a question in several status rounds: its activity and organisation. The person is not
     * part of the key, because another person may be responsible in a later round.
     */
    private record Matter(String activityId, @Nullable String organisationId) {

        static Matter of(Question question) {
            return new Matter(question.activityId(), question.organisationId());
        }
    }

    /**
     * Compares the questions of a status round with those of an earlier one. Returns empty if the earlier round has
     * answers to fewer than half of the answered questions, because a comparison would be misleading.
     *
     * @param before the earlier status round
     * @param earlier the questions of the earlier status round
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
