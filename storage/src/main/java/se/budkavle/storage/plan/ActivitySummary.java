package se.budkavle.storage.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a query with an activity's title, code, goal, network and deadline. The row also contains the id of another
 * activity that describes the same work. The row omits the participating organisations, so that one query can read the
 * activities of a whole plan.
 */
public record ActivitySummary(
        String id,
        String goalId,
        String networkId,
        String code,
        String title,
        @Nullable LocalDate dueOn,
        @Nullable String sameAsId) {}
