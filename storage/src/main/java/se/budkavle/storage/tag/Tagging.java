package se.budkavle.storage.tag;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * A database row that links a goal, activity, agenda item or decision to one of its tags.
 *
 * @param subjectKind the kind of the tagged record, which determines the table to which {@code subjectId} refers
 * @param subjectId the id of the goal, activity, agenda item or decision
 */
public record Tagging(
        @Id String id,
        String tagId,
        Subject subjectKind,
        String subjectId,
        Instant taggedAt,
        @Version int version) {

    /** The kinds of records that can have a tag. */
    public enum Subject {
        GOAL,
        ACTIVITY,
        AGENDA_ITEM,
        DECISION
    }

    public static Tagging of(String tagId, Subject kind, String subjectId, Instant now) {
        return new Tagging(NewId.next(), tagId, kind, subjectId, now, 0);
    }
}
