package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.BatchControl;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;

/** Stops and resumes the sending of a newsletter issue, reschedules a scheduled issue, or sends it at once. */
@Component
class SendingControl {

    private final Issues issues;
    private final IssueEditor editor;
    private final BatchControl batches;
    private final Rights rights;
    private final NewsletterRights newsletterRights;
    private final AuditLog audit;
    private final Clock clock;

    SendingControl(
            Issues issues,
            IssueEditor editor,
            BatchControl batches,
            Rights rights,
            NewsletterRights newsletterRights,
            AuditLog audit,
            Clock clock) {
        this.issues = issues;
        this.editor = editor;
        this.batches = batches;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stops the sending of a newsletter issue. A scheduled issue becomes a draft again. If the sending has begun, keeps
     * the unsent messages, so that a user can resume the sending.
     */
    @Transactional
    Reply stop(Issue issue, Caller caller) {
        newsletterRights.requireWritingNewsletter(caller, editor.networksOf(issue));
        var by = rights.personId(caller);
        if (issue.state() == Issue.State.SCHEDULED) {
            issues.save(issue.withdrawn());
            audit.save(AuditEntry.of(by, "newsletter.withdraw", issue.id(), null, clock.instant()));
            return Reply.of("newsletter.stop.withdrawn", issue.code());
        }
        issues.save(issue.stopped());
        batches.stop(issue.requiredBatchId(), by);
        return Reply.of("newsletter.stop.stopped", issue.code())
                .with(Button.plain(
                        Press.id(NewsletterButtonIds.RESUME, issue.id()), Phrase.of("newsletter.stop.resume")));
    }

    /**
     * Resumes the sending of a newsletter issue that a person has stopped, or that the bot has paused because of a
     * problem.
     */
    @Transactional
    Reply resume(Issue issue, Caller caller) {
        newsletterRights.requireWritingNewsletter(caller, editor.networksOf(issue));
        batches.resume(issue.requiredBatchId(), rights.personId(caller));
        if (issue.state() != Issue.State.SENDING) {
            issues.save(issue.sendingOn());
        }
        return Reply.of("newsletter.stop.resumed", issue.code());
    }

    /** Changes the sending time of a scheduled newsletter issue. The new sending time may be outside working hours. */
    @Transactional
    Reply move(Issue issue, Instant at, Caller caller) {
        newsletterRights.requireWritingNewsletter(caller, editor.networksOf(issue));
        issues.save(issue.rescheduled(at));
        audit.save(
                AuditEntry.of(rights.personId(caller), "newsletter.move", issue.id(), at.toString(), clock.instant()));
        return Reply.of("newsletter.moved", issue.code(), at);
    }

    /** Sends a scheduled newsletter issue at once, even outside working hours. */
    @Transactional
    Reply sendNow(Issue issue, Caller caller) {
        newsletterRights.requireWritingNewsletter(caller, editor.networksOf(issue));
        var now = clock.instant();
        var rescheduled = issue.rescheduled(now);
        if (!issue.requiredSendAt().isAfter(now)) {
            return Reply.of("delivery.not-waiting");
        }
        issues.save(rescheduled);
        audit.save(AuditEntry.of(rights.personId(caller), "newsletter.now", issue.id(), null, now));
        return Reply.of("delivery.sent-now");
    }
}
