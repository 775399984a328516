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
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.Practices;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Pictures;

/**
 * Whether an issue has the second person that its networks want, for exactly what stands in it.
 *
 * <p>Neither whoever began it nor whoever edited it last approves it, also where nobody else may.
 */
@Component
class IssueApprovals {

    private final Approvals approvals;
    private final IssueApprovers approvers;
    private final ApprovalReminders reminders;
    private final Practices practices;
    private final IssueWriting writing;
    private final Pictures pictures;
    private final Deliveries deliveries;
    private final Entries audit;
    private final Clock clock;

    IssueApprovals(Approvals approvals, IssueApprovers approvers, ApprovalReminders reminders, Practices practices, IssueWriting writing,
            Pictures pictures, Deliveries deliveries, Entries audit, Clock clock) {
        this.approvals = approvals;
        this.approvers = approvers;
        this.reminders = reminders;
        this.practices = practices;
        this.writing = writing;
        this.pictures = pictures;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    boolean isMissing(Issue issue) {
        return approvers.isWanted(issue) && of(issue).filter(one -> one.isOf(fingerprint(issue))).isEmpty();
    }

    Optional<Approval> of(Issue issue) {
        return approvals.findById(Approval.newsletterOf(issue.id()));
    }

    String fingerprint(Issue issue) {
        return issue.fingerprint(pictures.findAllByIssueIdOrderById(issue.id()));
    }

    /** Asks in the channel of the first of its networks that has one. */
    @Transactional
    void ask(Issue issue, String by) {
        if (approvers.of(issue).isEmpty()) {
            throw new Refusal("newsletter.approval.nobody", issue.code());
        }
        var channel = channel(issue).orElseThrow(() -> new Refusal("newsletter.approval.no-channel", issue.code()));
        var now = clock.instant();
        var about = fingerprint(issue);
        approvals.save(of(issue).map(one -> one.askedNow(about, now))
                .orElseGet(() -> Approval.asked(Approval.newsletterOf(issue.id()), about, by, now)));
        var key = ApprovalComposer.key(issue);
        if (deliveries.findByKey(key).isEmpty()) {
            deliveries.save(Delivery.of(key, ApprovalComposer.NAME, issue.id(), Addressee.channel(channel), now, now));
        }
        audit.save(Entry.of(by, "newsletter.ask", issue.id(), null, now));
    }

    /** When those who may approve are reminded of it; empty where that has been done, or nothing waits. */
    Optional<Instant> reminds(Issue issue) {
        return isMissing(issue) && channel(issue).isPresent() ? question(issue)
                .flatMap(asked -> reminders.dueAt(Approval.newsletterOf(issue.id()), asked, Instant.MAX, julyPause(issue))) : Optional.empty();
    }

    /** In the network's channel, once. */
    void remind(Issue issue) {
        reminders.remind(Approval.newsletterOf(issue.id()), question(issue).orElseThrow(), channel(issue).orElseThrow(), Instant.MAX,
                julyPause(issue));
    }

    /** The latest one that was asked of it. */
    private Optional<Delivery> question(Issue issue) {
        return deliveries.findAllBySubjectOrderByDueAt(issue.id()).stream().filter(one -> one.composer().equals(ApprovalComposer.NAME))
                .filter(one -> !ApprovalReminders.isReminder(one)).reduce((earlier, later) -> later);
    }

    private Optional<String> channel(Issue issue) {
        return writing.networksOf(issue).stream().map(Network::channelId).filter(Objects::nonNull).findFirst();
    }

    private boolean julyPause(Issue issue) {
        return issue.networkIds().stream().anyMatch(id -> practices.of(id).julyPause());
    }

    /**
     * Approves what was shown, in the transaction that has read the issue.
     *
     * @param shown the fingerprint of that
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
        approvals.save(of(issue).orElseGet(() -> Approval.asked(Approval.newsletterOf(issue.id()), shown, issue.authorId(), now))
                .approved(shown, by, true, now));
        audit.save(Entry.of(by, "newsletter.approve", issue.id(), "revision " + issue.revision(), now));
    }
}
