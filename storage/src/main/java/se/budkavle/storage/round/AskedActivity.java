package se.budkavle.storage.round;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.plan.ActivityParties;

/**
 * A row of a query: an activity of a status round in one network. The row contains the titles of the activity, its goal
 * and its area, and the activity's owner, partners and funder.
 */
public record AskedActivity(
        String roundId,
        String activityId,
        String networkId,
        String goalId,
        String code,
        String title,
        String kind,
        String goalCode,
        String goalTitle,
        String areaId,
        String areaTitle,
        String networkTitle,
        @Nullable String owner,
        @Nullable String partners,
        @Nullable String funder) {

    public ActivityParties parties() {
        return new ActivityParties(owner, partners, funder);
    }
}
