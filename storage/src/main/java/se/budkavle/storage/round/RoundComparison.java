package se.budkavle.storage.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares the states of activities in a status round with the states of these activities in an earlier status round.
 *
 * @param before the earlier status round
 * @param unchanged the number of questions whose answers report the same state, such as on track, in both status rounds
 * @param turns the questions whose answers report different states, in the order of the later status round
 * @param added the questions of the later status round that the earlier status round did not ask
 * @param gone the questions of the earlier status round that the later status round does not ask
 */
public record RoundComparison(
        Round before, int unchanged, List<Turn> turns, List<Question> added, List<Question> gone) {

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
     * Compares the questions of a status round with the questions of an earlier status round. Returns empty if fewer
     * than half of the answered questions were answered in the earlier round too, because a comparison would be
     * misleading. Also returns empty if no question was answered in both rounds.
     *
     * @param before the earlier status round
     * @param earlier the questions of the earlier status round
     * @param activity a function that takes an activity's id in the later round and returns its id in the earlier round
     */
    static Optional<RoundComparison> of(
            List<Question> questions, Round before, List<Question> earlier, Function<String, String> activity) {
        Map<QuestionKey, Question> answeredBefore = earlier.stream()
                .filter(Question::isAnswered)
                .collect(Collectors.toMap(QuestionKey::of, Function.identity(), (one, other) -> one));
        var turns = new ArrayList<Turn>();
        int answered = 0;
        int compared = 0;
        for (var question : questions) {
            if (!question.isAnswered()) {
                continue;
            }
            answered++;
            var matching = answeredBefore.get(QuestionKey.of(question, activity));
            if (matching != null && matching.state() != null) {
                compared++;
                if (matching.state() != question.state()) {
                    turns.add(new Turn(question, matching.state()));
                }
            }
        }
        return compared == 0 || compared * 2 < answered
                ? Optional.empty()
                : Optional.of(new RoundComparison(
                        before,
                        compared - turns.size(),
                        List.copyOf(turns),
                        without(questions, activity, earlier, Function.identity()),
                        without(earlier, Function.identity(), questions, activity)));
    }

    private static List<Question> without(
            List<Question> some,
            Function<String, String> ofSome,
            List<Question> others,
            Function<String, String> ofOthers) {
        var known = others.stream().map(one -> QuestionKey.of(one, ofOthers)).collect(Collectors.toSet());
        return some.stream()
                .filter(one -> !known.contains(QuestionKey.of(one, ofSome)))
                .toList();
    }

    /**
     * Removes the questions of other reports from the gone (no longer asked) questions, and returns the changed copy.
     * Keeps only the gone questions whose ids are in {@code questionIds}.
     */
    RoundComparison goneOf(Set<String> questionIds) {
        return gone(gone.stream().filter(one -> questionIds.contains(one.id())).toList());
    }

    /**
     * Removes the questions that the later status round still asks from the gone (no longer asked) questions, and
     * returns the changed copy. A question can seem gone, for example, because its activity now belongs to another
     * goal.
     *
     * @param all all questions of the later status round
     */
    RoundComparison stillAsked(List<Question> all, Function<String, String> activity) {
        return gone(without(gone, Function.identity(), all, activity));
    }

    private RoundComparison gone(List<Question> questions) {
        return new RoundComparison(before, unchanged, turns, added, questions);
    }

    public long better() {
        return turns.stream().filter(Turn::isBetter).count();
    }

    public long worse() {
        return turns.stream().filter(Turn::isWorse).count();
    }
}
