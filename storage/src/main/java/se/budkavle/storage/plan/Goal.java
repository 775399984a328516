package se.budkavle.storage.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A goal of a plan in one area of work. Activities belong to goals.
 *
 * @param id the plan's id and the goal's code, for example 2016-S1
 * @param code the area's letter and a number, for example S1; never changes
 * @param theme the subheading above the goal in the plan; null for none
 * @param wording the text of the goal in the plan document; null when no imported file contains the text
 * @param overallGoalId the long-term goal to which the goal belongs; null for none
 * @param position the goal's position in the plan, counted from 0
 * @param endedAt when the goal was removed from the plan; null while it is in the plan
 */
public record Goal(
        @Id String id,
        String planId,
        String areaId,
        String code,
        @Nullable String theme,
        String title,
        @Nullable String wording,
        @Nullable String overallGoalId,
        int position,
        @Nullable Instant endedAt,
        @Version int version) {

    public static Goal of(
            String planId, String areaId, String code, @Nullable String theme, String title, int position) {
        return new Goal(planId + "-" + code, planId, areaId, code, theme, title, null, null, position, null, 0);
    }

    /**
     * Returns a copy of this goal with the content of {@code told}, which comes from an imported file. The copy is
     * active even if this goal was removed from the plan.
     */
    public Goal become(Goal told) {
        return with(
                told.theme,
                told.title,
                told.wording == null ? wording : told.wording,
                overallGoalId,
                told.position,
                null);
    }

    /** Creates a copy of this goal in another plan, for example in the next year's plan. */
    public Goal in(String otherPlanId) {
        return of(otherPlanId, areaId, code, theme, title, position)
                .worded(wording)
                .under(overallGoalId);
    }

    public Goal at(int newPosition) {
        return with(theme, title, wording, overallGoalId, newPosition, endedAt);
    }

    public Goal titled(String newTitle) {
        return with(theme, newTitle, wording, overallGoalId, position, endedAt);
    }

    /** Returns a copy of the goal with this text from the plan document. Keeps the title that users see. */
    public Goal worded(@Nullable String words) {
        return with(theme, title, words, overallGoalId, position, endedAt);
    }

    /**
     * Returns a copy of the goal that is assigned to the long-term goal with this id. If {@code longTermGoalId} is
     * null, the copy belongs to no long-term goal.
     */
    public Goal under(@Nullable String longTermGoalId) {
        return with(theme, title, wording, longTermGoalId, position, endedAt);
    }

    public Goal ended(Instant at) {
        return with(theme, title, wording, overallGoalId, position, at);
    }

    private Goal with(
            @Nullable String newTheme,
            String newTitle,
            @Nullable String words,
            @Nullable String longTermGoalId,
            int newPosition,
            @Nullable Instant end) {
        return new Goal(id, planId, areaId, code, newTheme, newTitle, words, longTermGoalId, newPosition, end, version);
    }

    public boolean isAlive() {
        return endedAt == null;
    }

    /**
     * Returns whether the goal's title differs from the text in the plan document, because a person has written the
     * title or no imported file contains the text. If the result is true, an import of the plan keeps the title.
     */
    public boolean isTitledByHand() {
        return !title.equals(wording);
    }
}
