package se.budkavle.bot.view.round;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.plan.ActivityParties;
import se.budkavle.storage.round.ActivityStanding;
import se.budkavle.storage.round.ActivityState;

/**
 * A row of a status round's report. The row shows a current answer, an earlier answer that a correction has replaced,
 * or a question without an answer (state null).
 *
 * @param kind the name of the kind of activity, in the reader's language
 * @param askedOf the name of the person or organisation that was asked
 * @param help the requested help; null if the answer requests none
 * @param helper the name of the person who provides the help; null if there is none yet
 * @param current true for the current answer; false for an answer that a correction has replaced, and for a missing
 *     answer
 * @param dueOn the activity's deadline at the time whose data the report shows; null for none
 * @param listedAs the codes of activities under other goals that are the same work as this activity; null for none
 * @param parties the activity's owner, partners and funder
 * @param late true if the row is the current answer, the deadline has passed, and the answer does not report the
 *     activity as done or cancelled
 */
public record ReportRow(
        String questionId,
        String goalId,
        String networkId,
        String areaId,
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
        boolean current,
        @Nullable LocalDate dueOn,
        @Nullable String listedAs,
        ActivityParties parties,
        boolean late) {

    /** Returns a copy of the row that takes the names of its area, goal and network from the three given rows. */
    ReportRow named(ReportRow ofArea, ReportRow ofGoal, ReportRow ofNetwork) {
        return new ReportRow(
                questionId,
                goalId,
                networkId,
                areaId,
                ofArea.area,
                ofGoal.goalCode,
                ofGoal.goal,
                activityCode,
                activity,
                kind,
                ofNetwork.network,
                organisation,
                askedOf,
                state,
                comment,
                cause,
                measure,
                help,
                helper,
                answeredBy,
                onBehalfOf,
                answeredAt,
                revision,
                current,
                dueOn,
                listedAs,
                parties,
                late);
    }

    public boolean missing() {
        return state == null;
    }

    /**
     * Returns the state that this row shows: "late" for a late activity, "missing" for a missing answer, or else the
     * state in the answer.
     */
    public ActivityStanding standing() {
        if (state == null) {
            return ActivityStanding.MISSING;
        }
        return late ? ActivityStanding.LATE : ActivityStanding.valueOf(state.name());
    }

    /** Returns the mark (symbol and colours) of the state that {@link #standing} returns. */
    public Mark mark() {
        return StateMarks.of(standing().name());
    }

    /** Returns whether the row is the current answer and asks for help. */
    public boolean asksForHelp() {
        return current && help != null;
    }

    /** Returns the goal's code and title, separated by a space, or only the code or title if the other is missing. */
    public String goalName() {
        if (goalCode == null || goalCode.isBlank()) {
            return goal;
        }
        return goal == null || goal.isBlank() ? goalCode : goalCode + " " + goal;
    }
}
