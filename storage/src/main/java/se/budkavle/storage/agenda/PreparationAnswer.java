package se.budkavle.storage.agenda;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A group's answer to a question about an agenda item. The group prepares the item for another network, and that
 * network has asked the question.
 *
 * @param stepId the id of the transfer ({@code ItemTransfer}) with which the group gave the item back
 * @param question the question as it was when the group answered it
 */
@Table("item_answer")
public record PreparationAnswer(
        @Id String id,
        String stepId,
        int position,
        String question,
        String answer,
        @Version int version) {

    public static final int LONGEST_ANSWER = 1000;

    /**
     * Creates a preparing group's answer to a question about an agenda item. Throws a refusal if the answer is blank or
     * too long.
     */
    public static PreparationAnswer of(String stepId, int position, String question, String answer) {
        if (InvisibleCharacterFilter.isNone(answer)) {
            throw new Refusal("agenda.path.unanswered", question);
        }
        if (answer.strip().length() > LONGEST_ANSWER) {
            throw new Refusal("agenda.path.answer-length", LONGEST_ANSWER, question);
        }
        return new PreparationAnswer(NewId.next(), stepId, position, question, answer.strip(), 0);
    }
}
