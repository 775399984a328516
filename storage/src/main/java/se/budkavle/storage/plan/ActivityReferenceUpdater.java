package se.budkavle.storage.plan;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Removes invalid references between the activities of a plan. A reference from one activity to another means that both
 * describe the same work.
 */
public final class ActivityReferenceUpdater {

    private ActivityReferenceUpdater() {}

    /**
     * Returns the activities in unchanged order, without invalid references. A reference is invalid if the other
     * activity is not in {@code all}, has ended, or has a reference itself.
     *
     * @param all all activities of a plan
     */
    public static List<Activity> valid(Collection<Activity> all) {
        var asked = all.stream().filter(Activity::isAsked).map(Activity::id).collect(Collectors.toSet());
        return all.stream()
                .map(one -> one.sameAsId() == null || asked.contains(one.sameAsId()) ? one : one.sameAs(null))
                .toList();
    }
}
