package se.budkavle.storage.round;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a status round cannot be compared with the one before it. A break is told in words instead of drawn as a trend.
 */
public enum SeriesBreak {
    /** Too few questions were answered in both status rounds. */
    FEW_ANSWERED,
    /** The same activities were asked of others, for example of each organisation instead of the coordinator. */
    ASKED_OTHERWISE,
    /** Most activities are others, because the plan was replaced. */
    OTHER_ACTIVITIES;

    /**
     * Returns why two status rounds cannot be compared.
     *
     * @param activity translates the id of an activity of the later round into the activity's id in the earlier round
     */
    static SeriesBreak between(List<Question> later, List<Question> earlier, Function<String, String> activity) {
        var matters = earlier.stream().map(QuestionMatter::of).collect(Collectors.toSet());
        var activities = earlier.stream().map(Question::activityId).collect(Collectors.toSet());
        if (isMost(
                later.stream()
                        .filter(one -> matters.contains(QuestionMatter.of(one, activity)))
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
