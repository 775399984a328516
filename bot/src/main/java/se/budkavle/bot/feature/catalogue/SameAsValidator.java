package se.budkavle.bot.feature.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Validates the key {@code same-as} of a plan's activities. The key names an activity of another goal that describes
 * the same work. Reports a mistake if the named activity is unknown, or if the named activity has the key
 * {@code same-as} itself.
 */
final class SameAsValidator {

    private final Map<String, CatalogueValueReader> sameAs = new LinkedHashMap<>();

    /** Stores the value of an activity's key {@code same-as}, and returns it as text. */
    String add(String activity, CatalogueValueReader value) {
        sameAs.putIfAbsent(activity, value);
        return value.word();
    }

    /**
     * Checks the stored values, and reports each wrong value as a mistake in the file. Must be called after all
     * activities of the plan have been read, because a value may name a later activity.
     */
    void check(DuplicateValueFinder activities) {
        sameAs.forEach((activity, value) -> {
            value.reference(activities, "catalogue.mistake.no-activity");
            if (sameAs.containsKey(value.word())) {
                value.mistake("catalogue.mistake.same-as-refers", value.key(), value.word());
            }
        });
    }
}
