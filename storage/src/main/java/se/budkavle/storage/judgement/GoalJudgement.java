package se.budkavle.storage.judgement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A judgement of a goal by a coordinator in the goal's area or by an administrator: whether the goal can be reached,
 * and why. A stored judgement is never changed. A new judgement is stored as a new row with the next revision.
 *
 * @param revision the number of the judgement among all judgements of the goal; 1 for the first
 * @param roundId the status round that had finished most recently when the goal was judged; null if there was none
 */
public record GoalJudgement(
        @Id String id,
        String goalId,
        int revision,
        GoalVerdict verdict,
        String reason,
        @Nullable String roundId,
        String judgedBy,
        Instant judgedAt,
        @Version int version) {

    public static final int LONGEST_REASON = 1000;

    public static GoalJudgement of(
            String goalId,
            int revision,
            GoalVerdict verdict,
            String reason,
            @Nullable String roundId,
            String by,
            Instant now) {
        if (InvisibleCharacterFilter.isNone(reason)) {
            throw new Refusal("judgement.reason-missing");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new Refusal("judgement.reason-length", LONGEST_REASON);
        }
        return new GoalJudgement(NewId.next(), goalId, revision, verdict, reason.strip(), roundId, by, now, 0);
    }

    /**
     * Returns whether this judgement has the same goal, person, verdict and reason as an earlier judgement. The program
     * does not store a repeated judgement.
     */
    public boolean repeats(GoalJudgement earlier) {
        return goalId.equals(earlier.goalId)
                && verdict == earlier.verdict
                && reason.equals(earlier.reason)
                && judgedBy.equals(earlier.judgedBy);
    }
}
