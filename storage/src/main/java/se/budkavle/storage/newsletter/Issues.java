package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the newsletter issues of all networks, including drafts and discarded issues. */
@Transactional(readOnly = true)
public interface Issues extends Repository<Issue, String> {

    /**
     * An SQL condition that is true if the sending of the newsletter issue (alias "i") is not paused. Sending can be
     * paused for all messages, or for one of the networks that publish the issue.
     */
    String NOT_PAUSED = "not exists (select 1 from delivery_pause p where p.scope = '*'"
            + " or p.scope in (select n.network_id from newsletter_network n where n.issue_id = i.id))";

    @Transactional
    Issue save(Issue issue);

    Optional<Issue> findById(String id);

    Optional<Issue> findByYearAndNumber(int year, int number);

    Optional<Issue> findByBatchId(String batchId);

    /**
     * Returns the scheduled newsletter issues that are due to be sent, earliest first. Omits an issue while sending is
     * paused for all messages or for one of its networks.
     */
    @Query("select * from newsletter_issue i where i.state = 'SCHEDULED' and i.send_at <= :now and " + NOT_PAUSED
            + " order by i.send_at, i.id")
    List<Issue> dueToSend(Instant now);

    /**
     * Returns when the next scheduled newsletter issue is due, in milliseconds since 1970 UTC. Returns null when no
     * newsletter issue is scheduled. Omits an issue while sending is paused for all messages or for one of its
     * networks.
     */
    @Query("select min(i.send_at) from newsletter_issue i where i.state = 'SCHEDULED' and " + NOT_PAUSED)
    @Nullable
    Long nextToSend();

    /** Returns the newsletter issues in the state SENDING. */
    @Query("select * from newsletter_issue where state = 'SENDING' order by id")
    List<Issue> goingOut();

    /** Returns the drafts of newsletter issues that wait for another person's approval. */
    @Query("""
            select i.* from newsletter_issue i join approval a on a.subject = 'newsletter:' || i.id
            where i.state = 'DRAFT' and a.decided_by is null order by i.id""")
    List<Issue> waitingForApproval();

    /**
     * Returns the next unused newsletter issue number of a year. The caller must store the newsletter issue in the same
     * transaction, so that no two issues get the same number.
     */
    @Query("select coalesce(max(number), 0) + 1 from newsletter_issue where year = :year")
    int nextNumber(int year);

    /**
     * Returns summaries of at most {@code most} newsletter issues, newest first by year and number. Skips the
     * {@code offset} newest issues. The query does not read the texts, because a search reads many issues at each
     * keystroke.
     */
    default List<IssueSummary> newest(int most, int offset) {
        return networkRows(most, offset).stream()
                .collect(Collectors.groupingBy(NetworkRow::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(NetworkRow::summary)
                .toList();
    }

    /** Returns one row for each network of each newsletter issue that {@link #newest} returns. */
    @Query("""
            select i.id, i.year, i.number, i.subject, i.state, i.sent_at, n.network_id
            from (select * from newsletter_issue order by year desc, number desc limit :most offset :offset) i
              join newsletter_network n on n.issue_id = i.id
            order by i.year desc, i.number desc, n.network_id""")
    List<NetworkRow> networkRows(int most, int offset);

    /**
     * Returns a network's newsletter issues that were sent to at least one recipient: at most {@code most} issues,
     * newest first.
     */
    @Query("""
            select i.* from newsletter_issue i join newsletter_network n on n.issue_id = i.id
            where n.network_id = :networkId and i.sent_at is not null
              and exists (select 1 from recipient r where r.batch_id = i.batch_id and r.state in ('SENT', 'BOUNCED'))
            order by i.sent_at desc, i.id desc limit :most""")
    List<Issue> goneOutIn(String networkId, int most);

    /**
     * Returns whether the newsletter issue was sent to at least one recipient. Uses the same condition as
     * {@link #goneOutIn}.
     */
    @Query("""
            select exists (select 1 from newsletter_issue i join recipient r on r.batch_id = i.batch_id
            where i.id = :id and r.state in ('SENT', 'BOUNCED'))""")
    boolean hasReaders(String id);

    /**
     * Returns the newsletter issues of these networks whose scheduled time is in this period, earliest first. Includes
     * both sent and unsent issues.
     */
    @Query("""
            select distinct i.* from newsletter_issue i join newsletter_network n on n.issue_id = i.id
            where n.network_id in (:networkIds) and i.send_at >= :from and i.send_at < :until order by i.send_at, i.id""")
    List<Issue> goingOutIn(Collection<String> networkIds, Instant from, Instant until);

    /** A row of a query: a newsletter issue and one of the networks that publish it. */
    record NetworkRow(
            String id,
            int year,
            int number,
            String subject,
            Issue.State state,
            @Nullable Instant sentAt,
            String networkId) {

        private static IssueSummary summary(List<NetworkRow> rows) {
            var first = rows.get(0);
            return new IssueSummary(
                    first.id,
                    Issue.code(first.year, first.number),
                    first.subject,
                    first.state,
                    first.sentAt != null,
                    rows.stream().map(NetworkRow::networkId).sorted().toList());
        }
    }
}
