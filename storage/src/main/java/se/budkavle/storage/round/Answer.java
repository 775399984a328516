package se.budkavle.storage.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.HelpRequestDetector;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * An answer to a question of a status round (a survey about activities). A stored answer is never changed. A correction
 * of an answer is stored as a new row with the next revision.
 *
 * @param revision the number of the answer among the answers to the question, including corrections; 1 for the first
 * @param comment a comment in the person's own words; null for none
 * @param cause why the activity is at risk or off track; null for none
 * @param measure what is done about the risk or the deviation; null for none
 * @param help the help that the person asks for; null for none, and also if the typed text says that no help is needed
 * @param unchanged how many times in succession the answer was copied from an earlier answer; 0 for a new answer
 * @param answeredBy the person who gave the answer
 * @param onBehalf whether {@code answeredBy} gave the answer on behalf of the person who was asked
 */
public record Answer(
        @Id String id,
        String questionId,
        String roundId,
        int revision,
        ActivityState state,
        @Nullable String comment,
        @Nullable String cause,
        @Nullable String measure,
        @Nullable String help,
        int unchanged,
        String answeredBy,
        boolean onBehalf,
        Instant answeredAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 1000;
    static final int UNCHANGED_IN_A_ROW = 2;

    public Answer {
        // The constructor also runs when the program loads answers from the database. The constructor therefore also
        // replaces older stored texts that say "no help needed" by null.
        help = HelpRequestDetector.of(help);
    }

    public static Answer to(Question question, Given given, String answeredBy, boolean onBehalf, Instant now) {
        given.requireComplete();
        return new Answer(
                NewId.next(),
                question.id(),
                question.roundId(),
                question.revisions() + 1,
                given.state(),
                given.comment(),
                given.cause(),
                given.measure(),
                given.help(),
                0,
                answeredBy,
                onBehalf,
                now,
                0);
    }

    /**
     * Creates an answer to this question with the content of an earlier answer. Throws a {@code Refusal} if the earlier
     * answer is already the second copy in succession. After two copies, the person must write a new answer.
     */
    public static Answer unchanged(
            Question question, Answer earlier, String answeredBy, boolean onBehalf, Instant now) {
        if (!earlier.canBeTakenOver()) {
            throw new Refusal("round.unchanged-too-often", UNCHANGED_IN_A_ROW);
        }
        return new Answer(
                NewId.next(),
                question.id(),
                question.roundId(),
                question.revisions() + 1,
                earlier.state,
                earlier.comment,
                earlier.cause,
                earlier.measure,
                earlier.help,
                earlier.unchanged + 1,
                answeredBy,
                onBehalf,
                now,
                0);
    }

    /**
     * Returns whether this answer has the same content, question and author as the earlier answer. The bot does not
     * store such a repeated answer.
     */
    public boolean repeats(Answer earlier) {
        return questionId.equals(earlier.questionId)
                && answeredBy.equals(earlier.answeredBy)
                && said().equals(earlier.said());
    }

    /** Returns the answer's content, without its author and its time. */
    public Given said() {
        return new Given(state, comment, cause, measure, help);
    }

    public boolean asksForHelp() {
        return help != null;
    }

    public boolean canBeTakenOver() {
        return unchanged < UNCHANGED_IN_A_ROW;
    }

    /**
     * The content of an answer as a person typed it into the form. Blank texts in the answer become null. The text
     * about help also becomes null if it says that no help is needed.
     */
    public record Given(
            ActivityState state,
            @Nullable String comment,
            @Nullable String cause,
            @Nullable String measure,
            @Nullable String help) {

        public Given {
            comment = strip(comment);
            cause = strip(cause);
            measure = strip(measure);
            help = HelpRequestDetector.of(help);
        }

        public static Given of(ActivityState state) {
            return new Given(state, null, null, null, null);
        }

        /**
         * Throws a {@code Refusal} if a text is too long, or if the cause or the measure is missing although the state
         * needs an explanation.
         */
        public void requireComplete() {
            if (state.needsExplanation() && (cause == null || measure == null)) {
                throw new Refusal("round.explanation-missing");
            }
            for (var text : new String[] {comment, cause, measure, help}) {
                if (text != null && text.length() > LONGEST_TEXT) {
                    throw new Refusal("round.text-too-long", LONGEST_TEXT);
                }
            }
        }

        private static @Nullable String strip(@Nullable String text) {
            return text == null || InvisibleCharacterFilter.isNone(text) ? null : text.strip();
        }
    }
}
