package se.budkavle.storage.round;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * Records that a question was handed over to another person.
 *
 * @param delegatedBy the person who handed the question over
 * @param personId the person who answers the question from then on
 */
public record Delegation(
        @Id String id,
        String questionId,
        String delegatedBy,
        String personId,
        String reason,
        Instant delegatedAt,
        @Version int version) {

    public static final int LONGEST_REASON = 300;

    /** Refuses an answered question, because nobody else needs to answer it, and a missing or too long reason. */
    public static Delegation of(Question question, String personId, String reason, String by, Instant now) {
        if (question.isAnswered()) {
            throw new Refusal("round.delegate.answered");
        }
        if (InvisibleCharacterFilter.isNone(reason) || reason.strip().length() > LONGEST_REASON) {
            throw new Refusal("round.delegate.reason-length", LONGEST_REASON);
        }
        return new Delegation(NewId.next(), question.id(), by, personId, reason.strip(), now, 0);
    }
}
