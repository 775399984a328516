package se.budkavle.storage.round;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * Records that one person has handed a question of a status round over to another person.
 *
 * @param delegatedBy the person who handed the question over
 * @param personId the person who must answer the question after the handover
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

    /**
     * Creates a handover of the question to another person. Throws a {@code Refusal} if the question is already
     * answered, or if the reason is missing or too long.
     */
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
