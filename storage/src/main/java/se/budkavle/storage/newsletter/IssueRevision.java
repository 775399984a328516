package se.budkavle.storage.newsletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A saved text of an issue; it is never changed.
 *
 * @param number the issue's revision number; null for a text that was based on an old revision and is stored beside the
 *     current text
 * @param basedOn the revision that its author saw; 0 for none
 * @param authorId the person who wrote it
 */
@Table("newsletter_revision")
public record IssueRevision(
        @Id String id,
        String issueId,
        @Nullable Integer number,
        int basedOn,
        String subject,
        String text,
        String authorId,
        Instant at,
        @Version int version) {

    /** Returns the revision for the issue's current text. */
    public static IssueRevision of(Issue issue, String by) {
        return new IssueRevision(
                NewId.next(),
                issue.id(),
                issue.revision(),
                issue.revision() - 1,
                issue.subject(),
                issue.text(),
                by,
                issue.editedAt(),
                0);
    }

    /** Returns a text that was based on an old revision; it is stored beside the current text for comparison. */
    public static IssueRevision beside(Issue issue, int basedOn, String subject, String text, String by, Instant now) {
        return new IssueRevision(
                NewId.next(),
                issue.id(),
                null,
                basedOn,
                Issue.checkedSubject(subject),
                Issue.checkedText(text),
                by,
                now,
                0);
    }

    public boolean isSaying(String otherSubject, String otherText) {
        return subject.equals(Issue.checkedSubject(otherSubject)) && text.equals(Issue.checkedText(otherText));
    }

    public boolean isBeside() {
        return number == null;
    }
}
