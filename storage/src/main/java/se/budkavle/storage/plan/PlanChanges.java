package se.budkavle.storage.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The differences between a stored plan and an imported plan. Goals and activities that are missing in the imported
 * plan are marked as ended, and never deleted.
 *
 * @param goals the new, changed and ended goals, which the import stores
 * @param activities the new, changed and ended activities; they must be stored after the goals because of the foreign
 *     key
 * @param changes one change for each goal in {@code goals} and each activity in {@code activities}, displayed before
 *     the import
 */
public record PlanChanges(List<Goal> goals, List<Activity> activities, List<Change> changes) {

    /**
     * The change of one goal or one activity by an import, as users see it.
     *
     * @param before the old title; null when the goal or activity is added
     * @param after the new title; null when the goal or activity ends
     * @param wording the new text in the plan document; null if the text is unchanged or equals the displayed title, or
     *     if the goal or activity is added or ends
     */
    public record Change(
            Kind kind,
            String code,
            @Nullable String before,
            @Nullable String after,
            @Nullable String wording) {

        public enum Kind {
            ADDED,
            CHANGED,
            ENDED
        }
    }

    /**
     * Compares stored goals and activities with the imported goals and activities that have the same code, and returns
     * the differences. Removes references to activities that end.
     */
    public static PlanChanges of(
            Collection<Goal> storedGoals,
            Collection<Activity> storedActivities,
            Collection<Goal> toldGoals,
            Collection<Activity> toldActivities,
            Instant now) {
        var changes = new ArrayList<Change>();
        var goals = compared(
                storedGoals,
                toldGoals,
                new Parts<>(
                        Goal::code, Goal::title, Goal::wording, Goal::become, goal -> goal.ended(now), Goal::isAlive),
                changes);
        var activities = compared(
                storedActivities,
                ActivityReferenceUpdater.valid(become(storedActivities, toldActivities)),
                new Parts<>(
                        Activity::code,
                        Activity::title,
                        Activity::wording,
                        (stored, become) -> become,
                        activity -> activity.ended(now),
                        Activity::isAlive),
                changes);
        return new PlanChanges(goals, activities, List.copyOf(changes));
    }

    private static List<Activity> become(Collection<Activity> stored, Collection<Activity> told) {
        var known = stored.stream().collect(Collectors.toMap(Activity::code, Function.identity()));
        return told.stream()
                .map(one -> Optional.ofNullable(known.get(one.code()))
                        .map(before -> before.become(one))
                        .orElse(one))
                .toList();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public long count(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private record Parts<T>(
            Function<T, String> code,
            Function<T, String> title,
            Function<T, String> wording,
            java.util.function.BinaryOperator<T> become,
            java.util.function.UnaryOperator<T> end,
            java.util.function.Predicate<T> alive) {}

    private static <T> List<T> compared(
            Collection<T> stored, Collection<T> told, Parts<T> parts, List<Change> changes) {
        Map<String, T> before = stored.stream().collect(Collectors.toMap(parts.code(), Function.identity()));
        Map<String, T> after = told.stream().collect(Collectors.toMap(parts.code(), Function.identity()));
        var toSave = new ArrayList<T>();
        for (var one : told) {
            var code = parts.code().apply(one);
            var known = before.get(code);
            if (known == null) {
                toSave.add(one);
                changes.add(
                        new Change(Change.Kind.ADDED, code, null, parts.title().apply(one), null));
                continue;
            }
            var become = parts.become().apply(known, one);
            if (!become.equals(known)) {
                toSave.add(become);
                var words = parts.wording().apply(become);
                boolean beside = !Objects.equals(words, parts.wording().apply(known))
                        && !parts.title().apply(become).equals(words);
                changes.add(new Change(
                        Change.Kind.CHANGED,
                        code,
                        parts.title().apply(known),
                        parts.title().apply(become),
                        beside ? words : null));
            }
        }
        for (var one : stored) {
            var code = parts.code().apply(one);
            if (!after.containsKey(code) && parts.alive().test(one)) {
                toSave.add(parts.end().apply(one));
                changes.add(new Change(Change.Kind.ENDED, code, parts.title().apply(one), null, null));
            }
        }
        return toSave;
    }
}
