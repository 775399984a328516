package se.budkavle.storage.round;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reason why a status round cannot be compared with an earlier status round. Reports show the reason instead of a
 * trend between the two status rounds.
 */
public enum RoundComparisonBreak {
    /** The number of questions that were answered in both status rounds is too small. */
    FEW_ANSWERED,
    /**
     * The two rounds asked different respondents about the same activities, for example the coordinator and then each
     * organisation.
     */
    ASKED_OTHERWISE,
    /** Most activities of the later round are not in the earlier round, for example because the plan was replaced. */
    OTHER_ACTIVITIES;

    /**
     * Returns why two status rounds cannot be compared.
     *
     * @param activity a function that takes an activity's id in the later round and returns its id in the earlier round
     */
    static RoundComparisonBreak between(
            List<Question> later, List<Question> earlier, Function<String, String> activity) {
        var matters = earlier.stream().map(QuestionKey::of).collect(Collectors.toSet());
        var activities = earlier.stream().map(Question::activityId).collect(Collectors.toSet());
        if (isMost(
                later.stream()
                        .filter(one -> matters.contains(QuestionKey.of(one, activity)))
                        .toList(),
                later)) {
            return FEW_ANSWERED;
        }
        return isMost(
                        later.stream()
                                .filter(one -> activities.contains(activity.apply(one.activityId())))
                                .toList(),
                        later)
                ? ASKED_OTHERWISE
                : OTHER_ACTIVITIES;
    }

    private static boolean isMost(Collection<?> some, Collection<?> all) {
        return some.size() * 2 >= all.size();
    }
}
