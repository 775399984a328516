package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.ApprovalReminders;
import se.budkavle.bot.rights.IssueApprovers;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.approval.Approval;
import se.budkavle.storage.approval.Approvals;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Pictures;

/**
 * Requests, stores and checks the approval of a newsletter issue by a second person. An approval becomes invalid if the
 * text or a picture changes.
 *
 * <p>The author and the latest editor can never approve the issue, even if nobody else has the right to approve.
 */
@Component
class IssueApprovals {

    private final Approvals approvals;
    private final IssueApprovers approvers;
    private final ApprovalReminders reminders;
    private final AllNetworkSettings networkSettings;
    private final IssueEditor editor;
    private final Pictures pictures;
    private final Deliveries deliveries;
    private final AuditLog audit;
    private final Clock clock;

    IssueApprovals(
            Approvals approvals,
            IssueApprovers approvers,
            ApprovalReminders reminders,
            AllNetworkSettings networkSettings,
            IssueEditor editor,
            Pictures pictures,
            Deliveries deliveries,
            AuditLog audit,
            Clock clock) {
        this.approvals = approvals;
        this.approvers = approvers;
        this.reminders = reminders;
        this.networkSettings = networkSettings;
        this.editor = editor;
        this.pictures = pictures;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    boolean isMissing(Issue issue) {
        return approvers.isWanted(issue)
                && of(issue).filter(one -> one.isOf(fingerprint(issue))).isEmpty();
    }

    Optional<Approval> of(Issue issue) {
        return approvals.findById(Approval.newsletterOf(issue.id()));
    }

    String fingerprint(Issue issue) {
        return issue.fingerprint(pictures.findAllByIssueIdOrderById(issue.id()));
    }

    /**
     * Queues the message that asks for approval of the issue. The message goes to the channel of the issue's first
     * network that has a channel and has not ended. Throws a refusal if there is no such network, or if nobody may
     * approve the issue.
     */
    @Transactional
    void ask(Issue issue, String by) {
        if (approvers.of(issue).isEmpty()) {
            throw new Refusal("newsletter.approval.nobody", issue.code());
        }
        var channel = channel(issue).orElseThrow(() -> new Refusal("newsletter.approval.no-channel", issue.code()));
        var now = clock.instant();
        var about = fingerprint(issue);
        approvals.save(of(issue)
                .map(one -> one.askedNow(about, now))
                .orElseGet(() -> Approval.asked(Approval.newsletterOf(issue.id()), about, by, now)));
        var key = IssueApprovalDeliveryKey.of(issue);
        if (deliveries.findByKey(key).isEmpty()) {
            deliveries.save(Delivery.of(
                    key, IssueApprovalDeliveryKey.COMPOSER, issue.id(), Addressee.channel(channel), now, now));
        }
        audit.save(AuditEntry.of(by, "newsletter.ask", issue.id(), null, now));
    }

    /**
     * Returns the time at which the reminder to approve the newsletter issue is due. Returns empty if the issue does
     * not wait for an approval, or if none of its networks has a channel. Also returns empty if the request for
     * approval has not been sent yet, or if the reminder has already been queued or sent.
     */
    Optional<Instant> reminds(Issue issue) {
        return isMissing(issue) && channel(issue).isPresent()
                ? question(issue)
                        .flatMap(asked -> reminders.dueAt(
                                Approval.newsletterOf(issue.id()), asked, Instant.MAX, julyPause(issue)))
                : Optional.empty();
    }

    /**
     * Returns the reminder of the approval, as it will be queued when it is due. Returns empty if no reminder will be
     * queued.
     */
    Optional<Delivery> plannedReminder(Issue issue) {
        var channel = channel(issue);
        return isMissing(issue) && channel.isPresent()
                ? question(issue)
                        .flatMap(asked -> reminders.planned(
                                Approval.newsletterOf(issue.id()), asked, channel.get(), Instant.MAX, julyPause(issue)))
                : Optional.empty();
    }

    /** Queues the reminder to approve the newsletter issue, as a message in the network's channel. */
    void remind(Issue issue) {
        reminders.remind(
                Approval.newsletterOf(issue.id()),
                question(issue).orElseThrow(),
                channel(issue).orElseThrow(),
                Instant.MAX,
                julyPause(issue));
    }

    /** Returns the latest message, queued or sent, that asks for the newsletter issue's approval. */
    private Optional<Delivery> question(Issue issue) {
        return deliveries.findAllBySubjectOrderByDueAtAscIdAsc(issue.id()).stream()
                .filter(one -> one.composer().equals(IssueApprovalDeliveryKey.COMPOSER))
                .filter(one -> !ApprovalReminders.isReminder(one))
                .reduce((earlier, later) -> later);
    }

    private Optional<String> channel(Issue issue) {
        return editor.networksOf(issue).stream()
                .filter(Network::isAlive)
                .map(Network::channelId)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private boolean julyPause(Issue issue) {
        return issue.networkIds().stream()
                .anyMatch(id -> networkSettings.of(id).notices().julyPause());
    }

    /**
     * Stores the approval of the text that the approver saw. Throws a refusal if the text or a picture has changed in
     * the meantime.
     *
     * @param shown the fingerprint (hash) of the text and pictures that the approver saw
     */
    @Transactional
    void approve(Issue issue, String shown, String by) {
        issue.requireDraft();
        if (!approvers.isWanted(issue)) {
            throw new Refusal("newsletter.approval.not-wanted", issue.code());
        }
        if (approvers.writersOf(issue).contains(by)) {
            throw new Refusal("newsletter.approval.own");
        }
        var now = clock.instant();
        if (!shown.equals(fingerprint(issue))) {
            throw new Refusal("newsletter.approval.changed", issue.code());
        }
        approvals.save(of(issue)
                .orElseGet(() -> Approval.asked(Approval.newsletterOf(issue.id()), shown, issue.authorId(), now))
                .approved(shown, by, true, now));
        audit.save(AuditEntry.of(by, "newsletter.approve", issue.id(), "revision " + issue.revision(), now));
    }
}
