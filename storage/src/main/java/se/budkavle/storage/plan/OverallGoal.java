package se.budkavle.storage.plan;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A long-term goal of the whole association or of one area of work. A long-term goal has no activities; only the goals
 * of a yearly plan have activities.
 *
 * @param id the first year and the goal's code in the YAML files with plans, for example 2016-social-1
 * @param areaId the area of work; null for the whole association
 * @param position the goal's position among the long-term goals of the same years, counted from 0
 * @param endedAt when the goal was removed from the YAML files; null while the YAML files contain it
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

    /** Compares long-term goals, to sort them in lists. */
    public static final Comparator<OverallGoal> ORDER = Comparator.comparing(OverallGoal::firstYear)
            .thenComparing(OverallGoal::position)
            .thenComparing(OverallGoal::id);

    /**
     * Creates a long-term goal for the years from {@code firstYear} to {@code lastYear}.
     *
     * @throws IllegalArgumentException when the years or the code are invalid; not a {@code Refusal}, because these
     *     goals come only from YAML files and not from users
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

    /**
     * Returns a copy of this goal with the content of {@code told}, which comes from a YAML file. The copy is active
     * even if this goal was removed.
     */
    public OverallGoal become(OverallGoal told) {
        return with(told.areaId, told.lastYear, told.title, told.position, null);
    }

    /** Creates a copy of this long-term goal, with its first and last year moved this many years later. */
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

    /** Returns whether the goal covers this year and was still in the YAML files at the time {@code at}. */
    boolean holdsIn(int year, Instant at) {
        return (endedAt == null || endedAt.isAfter(at)) && firstYear <= year && year <= lastYear;
    }

    public boolean holdsIn(int year) {
        return isAlive() && firstYear <= year && year <= lastYear;
    }
}
