package se.budkavle.storage.plan;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Removes invalid references between the activities of a plan. A reference marks one activity as the same as another.
 */
public final class ActivityReferenceUpdater {

    private ActivityReferenceUpdater() {}

    /**
     * Returns the activities without invalid references, in unchanged order. A reference is removed if the activity to
     * which it leads is not in {@code all}, has ended, or refers to another activity itself.
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
