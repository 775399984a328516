package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.newsletter.RecipientSelection;

/**
 * Starts sending a newsletter issue. In one transaction, marks the issue as being sent, and stores the batch (the
 * record of the bulk sending) with a row for each recipient.
 */
@Component
class IssueSendingStarter {

    private final Issues issues;
    private final IssueReaders readers;
    private final IssueEditor editor;
    private final Batches batches;
    private final BatchRecipients recipients;
    private final SendingNotices notices;
    private final NoticeTime times;
    private final AuditLog audit;
    private final Clock clock;

    IssueSendingStarter(
            Issues issues,
            IssueReaders readers,
            IssueEditor editor,
            Batches batches,
            BatchRecipients recipients,
            SendingNotices notices,
            NoticeTime times,
            AuditLog audit,
            Clock clock) {
        this.issues = issues;
        this.readers = readers;
        this.editor = editor;
        this.batches = batches;
        this.recipients = recipients;
        this.notices = notices;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The maximum delay with which a newsletter issue is still sent outside working hours. A newsletter issue that is
     * delayed for a longer time, for example by a pause, waits for working hours.
     */
    private static final Duration ON_TIME = Duration.ofMinutes(10);

    /**
     * Creates the batch (the record of one bulk sending) of the newsletter issue. The caller of this method saves the
     * batch.
     */
    static Batch batch(Issue issue, Instant now) {
        return Batch.of("newsletter:" + issue.id(), NewsletterComposer.NAME, issue.id(), now, now);
    }

    /**
     * Creates the row of one recipient of the newsletter issue. The caller of this method saves the recipient's row.
     */
    static BatchRecipient row(Batch batch, RecipientSelection.Copy copy) {
        return BatchRecipient.of(batch, copy.to(), copy.name(), copy.personId(), copy.contactId(), copy.reasons());
    }

    /**
     * Starts sending the newsletter issue to all current recipients. Does nothing if the issue has been stopped or
     * postponed in the meantime. If all its networks have ended, the issue becomes a draft again. Outside working
     * hours, if the issue is late by more than {@link #ON_TIME}, postpones the sending to the next working hours.
     */
    @Transactional
    void begin(String issueId) {
        var now = clock.instant();
        var issue = issues.findById(issueId).orElseThrow();
        if (issue.state() != Issue.State.SCHEDULED || issue.requiredSendAt().isAfter(now)) {
            return;
        }
        if (editor.isEnded(issue)) {
            issues.save(issue.withdrawn());
            audit.save(AuditEntry.of(null, "newsletter.withdraw", issue.id(), null, now));
            return;
        }
        var inWorkingHours = times.soonest(now, Instant.MAX, false);
        if (issue.requiredSendAt().plus(ON_TIME).isBefore(now) && inWorkingHours.isAfter(now)) {
            issues.save(issue.rescheduled(inWorkingHours));
            audit.save(AuditEntry.of(null, "newsletter.postpone", issue.id(), inWorkingHours.toString(), now));
            return;
        }
        var batch = batches.save(batch(issue, now));
        int rows = recipients.saveEach(readers.of(issue).copies().stream()
                .map(copy -> row(batch, copy))
                .iterator());
        issues.save(issue.sending(batch.id(), now));
        audit.save(AuditEntry.of(null, "newsletter.begin", issue.id(), rows + " copies", now));
    }

    /**
     * Marks the newsletter issue as sent if no recipient's message waits to be sent any more. Also queues the messages
     * that tell the writers about the result or about problems.
     */
    @Transactional
    void follow(String issueId) {
        var issue = issues.findById(issueId).orElseThrow();
        if (issue.state() != Issue.State.SENDING) {
            return;
        }
        var batch = batches.findById(issue.requiredBatchId()).orElseThrow();
        if (batch.state() == Batch.State.DONE) {
            issues.save(issue.sent());
            notices.tellDone(issue);
        } else {
            notices.tellOnTheWay(issue, batch);
        }
    }
}
