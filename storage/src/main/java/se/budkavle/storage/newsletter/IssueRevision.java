package se.budkavle.storage.newsletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A saved version of the subject line and text of a newsletter issue. A stored version is never updated.
 *
 * @param number the revision number; null if this text never became the issue's current text, because the author had
 *     edited an outdated revision
 * @param basedOn the number of the revision that the author had edited; 0 for none
 * @param authorId the person who wrote the text
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

    /** Creates a revision with the current subject line and text of the newsletter issue. */
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

    /**
     * Creates a row for a text that does not become the issue's current text, because the author had edited an outdated
     * revision. People can compare this text with the issue's current text.
     */
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
