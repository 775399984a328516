package se.budkavle.storage.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A person's request for help with an activity. The person made the request in an answer of a status round. The text of
 * the request for help is stored in the current answer to the question.
 *
 * @param askedBy the person who first asked for help in an answer to this question
 * @param takenBy the person who has promised to help; null while nobody has promised to help
 */
@Table("help_request")
public record HelpRequest(
        @Id String id,
        String questionId,
        String askedBy,
        Instant askedAt,
        @Nullable String takenBy,
        @Nullable Instant takenAt,
        @Version int version) {

    public static HelpRequest of(Answer answer) {
        return new HelpRequest(
                NewId.next(), answer.questionId(), answer.answeredBy(), answer.answeredAt(), null, null, 0);
    }

    public boolean isTaken() {
        return takenBy != null;
    }

    public HelpRequest takenBy(String personId, Instant now) {
        if (isTaken()) {
            throw new Refusal("round.help.taken-already");
        }
        return new HelpRequest(id, questionId, askedBy, askedAt, personId, now, version);
    }
}
