package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.delivery.Recipient;
import se.budkavle.storage.delivery.Recipients;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.newsletter.Readers;

/** Begins a sending: the issue, its batch and one row for each copy are stored together, or none of them. */
@Component
class Sending {

    private final Issues issues;
    private final IssueReaders readers;
    private final Batches batches;
    private final Recipients recipients;
    private final Entries audit;
    private final Clock clock;

    Sending(Issues issues, IssueReaders readers, Batches batches, Recipients recipients, Entries audit, Clock clock) {
        this.issues = issues;
        this.readers = readers;
        this.batches = batches;
        this.recipients = recipients;
        this.audit = audit;
        this.clock = clock;
    }

    /** The sending of an issue, not stored yet. */
    static Batch batch(Issue issue, Instant now) {
        return Batch.of("newsletter:" + issue.id(), NewsletterComposer.NAME, issue.id(), now, now);
    }

    /** The row that accounts for one copy, not stored yet. */
    static Recipient row(Batch batch, Readers.Copy copy) {
        return Recipient.of(batch, copy.to(), copy.name(), copy.personId(), copy.contactId(), copy.reasons());
    }

    /** With the readers as they are now; nothing is done where it has been stopped since it was found due. */
    @Transactional
    void begin(String issueId) {
        var now = clock.instant();
        var issue = issues.findById(issueId).orElseThrow();
        if (issue.state() != Issue.State.SCHEDULED || issue.sendAt().isAfter(now)) {
            return;
        }
        var batch = batches.save(batch(issue, now));
        int rows = recipients.saveEach(readers.of(issue).copies().stream().map(copy -> row(batch, copy)).iterator());
        issues.save(issue.sending(batch.id(), now));
        audit.save(Entry.of(null, "newsletter.begin", issue.id(), rows + " copies", now));
    }

    /** Whether every row of it has come to its end. */
    boolean isDone(Issue issue) {
        return batches.findById(issue.batchId()).filter(batch -> batch.state() == Batch.State.DONE).isPresent();
    }

    /** Unless it has been taken up again since it was found done. */
    @Transactional
    void close(String issueId) {
        var issue = issues.findById(issueId).orElseThrow();
        if (issue.state() == Issue.State.SENDING && isDone(issue)) {
            issues.save(issue.sent());
        }
    }
}
