package se.budkavle.storage.round;

import org.jspecify.annotations.Nullable;

/**
 * A row of a query: a referring activity. A referring activity refers to an activity of a status round, because both
 * activities describe the same work. The row contains the goal and the area of the referring activity.
 *
 * @param sameAsId the activity about which the status round asks
 * @param networkId the network of the referring activity; null when no network carries that activity out
 */
public record ReferringActivity(
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
