package se.budkavle.bot.feature.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.budkavle.storage.plan.Activity;

/**
 * Gives the activities of a plan file their references to other activities. A plan file itself contains no references.
 * A reference says that an activity is the same work as another activity of the plan, usually under another goal.
 * Copies the references from the stored plan or from the previous year's plan.
 */
final class ActivityReferenceCopier {

    private ActivityReferenceCopier() {}

    /**
     * Returns the activities with the copied references, in unchanged order.
     *
     * @param stored the activities of the stored plan
     * @param earlier the activities of the previous year's plan
     * @param followers maps the id of an earlier activity to the id of the new activity with the same code and a
     *     similar title
     */
    static List<Activity> of(
            List<Activity> told,
            Collection<Activity> stored,
            Collection<Activity> earlier,
            Map<String, String> followers) {
        var known = stored.stream().collect(Collectors.toMap(Activity::code, Function.identity()));
        var before = earlier.stream()
                .filter(one -> followers.containsKey(one.id())
                        && (one.sameAsId() == null || followers.containsKey(one.sameAsId())))
                .collect(Collectors.toMap(one -> Objects.requireNonNull(followers.get(one.id())), Function.identity()));
        return told.stream()
                .map(one -> Optional.ofNullable(known.get(one.code()))
                        .or(() -> Optional.ofNullable(before.get(one.id())))
                        .map(one::sameLike)
                        .orElse(one))
                .toList();
    }
}
