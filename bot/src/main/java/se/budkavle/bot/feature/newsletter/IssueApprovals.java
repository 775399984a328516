package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.rights.Rights;
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
import se.budkavle.storage.newsletter.Revision;
import se.budkavle.storage.newsletter.Revisions;

/**
 * Whether an issue has the second person that its networks want, for exactly what stands in it.
 *
 * <p>Neither whoever began it nor whoever edited it last approves it, also where nobody else may.
 */
@Component
class IssueApprovals {

    private final Approvals approvals;
    private final Practices practices;
    private final IssueWriting writing;
    private final Pictures pictures;
    private final Revisions revisions;
    private final Deliveries deliveries;
    private final Rights rights;
    private final Entries audit;
    private final Clock clock;

    IssueApprovals(Approvals approvals, Practices practices, IssueWriting writing, Pictures pictures, Revisions revisions,
            Deliveries deliveries, Rights rights, Entries audit, Clock clock) {
        this.approvals = approvals;
        this.practices = practices;
        this.writing = writing;
        this.pictures = pictures;
        this.revisions = revisions;
        this.deliveries = deliveries;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where one of its networks wants a second person, all get one. */
    boolean isWanted(Issue issue) {
        return issue.networkIds().stream().anyMatch(id -> practices.of(id).newsletterApproved());
    }

    boolean isMissing(Issue issue) {
        return isWanted(issue) && of(issue).filter(one -> one.isOf(fingerprint(issue))).isEmpty();
    }

    Optional<Approval> of(Issue issue) {
        return approvals.findById(Approval.newsletterOf(issue.id()));
    }

    String fingerprint(Issue issue) {
        return issue.fingerprint(pictures.findAllByIssueIdOrderById(issue.id()));
    }

    /** Whoever has written of it and therefore does not approve it. */
    Set<String> writersOf(Issue issue) {
        var last = revisions.findByIssueIdAndNumber(issue.id(), issue.revision()).map(Revision::authorId);
        return Stream.concat(Stream.of(issue.authorId()), last.stream()).collect(Collectors.toSet());
    }

    /** Those who write the newsletters of all its networks, without its own writers. */
    Set<String> approversOf(Issue issue) {
        var writers = writersOf(issue);
        return rights.newsletterWritersOf(writing.networksOf(issue)).stream().filter(one -> !writers.contains(one)).collect(Collectors.toSet());
    }

    /** Asks in the channel of the first of its networks that has one. */
    @Transactional
    void ask(Issue issue, String by) {
        if (approversOf(issue).isEmpty()) {
            throw new Refusal("newsletter.approval.nobody", issue.code());
        }
        var channel = writing.networksOf(issue).stream().map(Network::channelId).filter(id -> id != null).findFirst()
                .orElseThrow(() -> new Refusal("newsletter.approval.no-channel", issue.code()));
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

    /**
     * Approves what was shown, in the transaction that has read the issue.
     *
     * @param shown the fingerprint of that
     */
    @Transactional
    void approve(Issue issue, String shown, String by) {
        issue.requireDraft();
        if (!isWanted(issue)) {
            throw new Refusal("newsletter.approval.not-wanted", issue.code());
        }
        if (writersOf(issue).contains(by)) {
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
