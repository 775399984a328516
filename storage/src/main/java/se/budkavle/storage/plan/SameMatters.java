package se.budkavle.storage.plan;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the references valid that the activities of a plan have to each other. */
public final class SameMatters {

    private SameMatters() {}

    /**
     * Returns the activities in unchanged order, without references to activities that are not among them, that have
     * ended or that refer to another activity themselves.
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
