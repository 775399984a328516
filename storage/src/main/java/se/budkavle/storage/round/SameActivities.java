package se.budkavle.storage.round;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.LetterFolding;
import se.budkavle.storage.MapLookup;

/**
 * Finds the activities that are the same in two status rounds. The status rounds may belong to the plans of different
 * years. Two activities are the same if they have the same code, and also the same title or the same goal code.
 * Activities with the same id are always the same.
 */
final class SameActivities {

    private SameActivities() {}

    /**
     * Returns a function that translates the id of a later activity into the id of the same activity in the earlier
     * plan. For an activity that the earlier plan does not contain, the function returns the activity's own id.
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
