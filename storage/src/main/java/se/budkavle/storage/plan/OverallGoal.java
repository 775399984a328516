package se.budkavle.storage.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A long-term goal of the whole association or of one area; it has no activities.
 *
 * @param id first year and code from the catalogue, for example 2016-social-1
 * @param areaId the area of the goal; null for the whole association
 * @param position its position among the goals of its years, from 0
 * @param endedAt when it was removed from the files; null while it is in them
 */
@Table("overall_goal")
public record OverallGoal(
        @Id String id,
        @Nullable String areaId,
        int firstYear,
        int lastYear,
        String title,
        int position,
        @Nullable Instant endedAt,
        @Version int version) {

    /**
     * Creates an overall goal.
     *
     * @throws IllegalArgumentException when the years or the code are invalid; it is no refusal, because overall goals
     *     come only from files
     */
    public static OverallGoal of(
            int firstYear, int lastYear, String code, @Nullable String areaId, String title, int position) {
        if (lastYear < firstYear) {
            throw new IllegalArgumentException("overall goals from " + firstYear + " cannot end in " + lastYear);
        }
        if (code == null || !code.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("an overall goal needs a code of a-z, 0-9 and hyphens, not " + code);
        }
        return new OverallGoal(firstYear + "-" + code, areaId, firstYear, lastYear, title, position, null, 0);
    }

    /** Returns the goal with new content; a goal that had ended becomes active again. */
    public OverallGoal become(OverallGoal told) {
        return with(told.areaId, told.lastYear, told.title, told.position, null);
    }

    /** Returns the goal moved this many years ahead; its period keeps its length. */
    public OverallGoal later(int years) {
        return of(firstYear + years, lastYear + years, id.substring(id.indexOf('-') + 1), areaId, title, position);
    }

    public OverallGoal ended(Instant at) {
        return with(areaId, lastYear, title, position, at);
    }

    private OverallGoal with(@Nullable String area, int last, String newTitle, int newPosition, @Nullable Instant end) {
        return new OverallGoal(id, area, firstYear, last, newTitle, newPosition, end, version);
    }

    public boolean isAlive() {
        return endedAt == null;
    }

    public boolean holdsIn(int year) {
        return isAlive() && firstYear <= year && year <= lastYear;
    }
}
