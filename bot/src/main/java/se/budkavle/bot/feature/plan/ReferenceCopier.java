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
 * Copies to the activities of a plan file which of them are the same matter, because no file says so: from the stored
 * plan, or from the plan of the year before.
 */
final class ReferenceCopier {

    private ReferenceCopier() {}

    /**
     * Returns the activities in unchanged order.
     *
     * @param stored the activities of the stored plan
     * @param earlier the activities of the plan of the year before
     * @param followers the ids of the activities that continue earlier ones, by the ids of the earlier ones, whose
     *     codes they keep
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
