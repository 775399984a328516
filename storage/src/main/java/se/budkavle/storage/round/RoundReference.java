package se.budkavle.storage.round;

import org.jspecify.annotations.Nullable;

/**
 * A row of a query: an activity that is the same matter as one that a status round asks about, with its own goal and
 * area.
 *
 * @param sameAsId the activity that the status round asks about
 * @param networkId the network of the activity itself; null when no network carries it out
 */
public record RoundReference(
        String activityId,
        String sameAsId,
        @Nullable String networkId,
        String goalId,
        String code,
        String title,
        String goalCode,
        String goalTitle,
        String areaId,
        String areaTitle) {}
