package se.budkavle.storage.round;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.LetterFolding;
import se.budkavle.storage.MapLookup;

/**
 * Finds the same activity in the plans of two years. It has the same code, and the same title or a goal with the same
 * code. Within one plan, an activity is the same whichever goal it belongs to.
 */
final class SameActivities {

    private SameActivities() {}

    /**
     * Returns a function from the ids of later activities to the ids of the same earlier activities. An activity that
     * did not exist earlier keeps its own id.
     */
    static Function<String, String> between(Collection<AskedActivity> later, Collection<AskedActivity> earlier) {
        Map<String, AskedActivity> byCode = earlier.stream()
                .collect(Collectors.toMap(AskedActivity::code, Function.identity(), (one, other) -> one));
        Map<String, String> ids = later.stream()
                .filter(one -> isSame(one, byCode.get(one.code())))
                .collect(Collectors.toMap(
                        AskedActivity::activityId,
                        one -> MapLookup.existing(byCode, one.code()).activityId(),
                        (one, other) -> one));
        return id -> ids.getOrDefault(id, id);
    }

    private static boolean isSame(AskedActivity later, @Nullable AskedActivity earlier) {
        return earlier != null
                && (earlier.activityId().equals(later.activityId())
                        || earlier.goalCode().equals(later.goalCode())
                        || letters(earlier.title()).equals(letters(later.title())));
    }

    private static String letters(String title) {
        return LetterFolding.folded(title).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
