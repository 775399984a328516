package se.budkavle.storage.plan;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Something that a plan aims for in one area.
 *
 * @param id       plan and code, as in 2016-S1
 * @param code     the area's letter and a number, as in S1; stays with the goal
 * @param theme    the small heading it stands under; null for none
 * @param position its place in the plan, from 0
 * @param endedAt  when it left the plan; null while it is in it
 */
public record Goal(
        @Id String id, String planId, String areaId, String code, String theme, String title, int position,
        Instant endedAt, @Version int version) {

    public static Goal of(String planId, String areaId, String code, String theme, String title, int position) {
        return new Goal(planId + "-" + code, planId, areaId, code, theme, title, position, null, 0);
    }

    /** The same goal, told anew; one that had ended is back. */
    public Goal become(Goal told) {
        return with(told.theme, told.title, told.position, null);
    }

    public Goal ended(Instant at) {
        return with(theme, title, position, at);
    }

    private Goal with(String newTheme, String newTitle, int newPosition, Instant end) {
        return new Goal(id, planId, areaId, code, newTheme, newTitle, newPosition, end, version);
    }

    public boolean isAlive() {
        return endedAt == null;
    }
}
