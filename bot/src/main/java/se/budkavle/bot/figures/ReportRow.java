package se.budkavle.bot.figures;

import java.time.Instant;
import se.budkavle.storage.round.State;

/**
 * One answer, one earlier revision of an answer, or one question that nobody has answered (state null).
 *
 * @param kind      what the activity is, already a word in the reader's language
 * @param askedOf   the person or organisation whose answer was asked for
 * @param help      what help the answer asks for; null where it asks for none
 * @param current   whether this is the answer that counts; an earlier revision is not
 */
public record ReportRow(String questionId, String area, String goalCode, String goal, String activityCode, String activity, String kind,
                 String network, String organisation, String askedOf, State state, String comment, String cause,
                 String measure, String help, String answeredBy, String onBehalfOf, Instant answeredAt,
                 int revision, boolean current) {

    public boolean missing() {
        return state == null;
    }

    /** Whether the answer that counts asks for help. */
    public boolean asksForHelp() {
        return current && help != null;
    }

    /** The goal with its number, as people name it. */
    public String goalName() {
        if (goalCode == null || goalCode.isBlank()) {
            return goal;
        }
        return goal == null || goal.isBlank() ? goalCode : goalCode + " " + goal;
    }
}
