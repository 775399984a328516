package se.budkavle.storage.newsletter;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A text that someone saved for an issue; it is never changed.
 *
 * @param number   which revision of the issue it became; null where the issue had been edited meanwhile, so that it is kept beside
 * @param basedOn  the revision that its author had before them; 0 for none
 * @param authorId the person who wrote it
 */
@Table("newsletter_revision")
public record Revision(
        @Id String id, String issueId, Integer number, int basedOn, String subject, String text, String authorId, Instant at,
        @Version int version) {

    /** What the issue is now. */
    public static Revision of(Issue issue, String by) {
        return new Revision(se.budkavle.storage.Id.next(), issue.id(), issue.revision(), issue.revision() - 1,
                issue.subject(), issue.text(), by, issue.editedAt(), 0);
    }

    /** What someone wrote on an old revision: kept, to be shown against the new one. */
    public static Revision beside(Issue issue, int basedOn, String subject, String text, String by, Instant now) {
        return new Revision(se.budkavle.storage.Id.next(), issue.id(), null, basedOn, Issue.checkedSubject(subject),
                Issue.checkedText(text), by, now, 0);
    }

    public boolean isSaying(String otherSubject, String otherText) {
        return subject.equals(Issue.checkedSubject(otherSubject)) && text.equals(Issue.checkedText(otherText));
    }

    public boolean isBeside() {
        return number == null;
    }
}
