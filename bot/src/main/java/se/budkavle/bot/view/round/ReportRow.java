package se.budkavle.bot.view.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.round.ActivityState;

/**
 * A row of a report: the current answer, an earlier revision of an answer, or a question without an answer (state
 * null).
 *
 * @param kind the kind of activity, as a word in the reader's language
 * @param askedOf the person or organisation that was asked
 * @param help the help that the answer asks for; null for none
 * @param helper the person who takes care of that help; null for nobody
 * @param current whether it is the current answer; false for an earlier revision
 */
public record ReportRow(
        String questionId,
        String area,
        String goalCode,
        String goal,
        String activityCode,
        String activity,
        String kind,
        String network,
        @Nullable String organisation,
        String askedOf,
        @Nullable ActivityState state,
        @Nullable String comment,
        @Nullable String cause,
        @Nullable String measure,
        @Nullable String help,
        @Nullable String helper,
        @Nullable String answeredBy,
        @Nullable String onBehalfOf,
        @Nullable Instant answeredAt,
        int revision,
        boolean current) {

    public boolean missing() {
        return state == null;
    }

    /** Returns whether the current answer asks for help. */
    public boolean asksForHelp() {
        return current && help != null;
    }

    /** Returns the goal with its number, as people name it. */
    public String goalName() {
        if (goalCode == null || goalCode.isBlank()) {
            return goal;
        }
        return goal == null || goal.isBlank() ? goalCode : goalCode + " " + goal;
    }
}
