package se.budkavle.storage.newsletter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All issues, drafts and discarded ones included. */
@Transactional(readOnly = true)
public interface Issues extends Repository<Issue, String> {

    @Transactional
    Issue save(Issue issue);

    Optional<Issue> findById(String id);

    Optional<Issue> findByYearAndNumber(int year, int number);

    Optional<Issue> findByBatchId(String batchId);

    /** Those whose sending is to begin. */
    @Query("select * from newsletter_issue where state = 'SCHEDULED' and send_at <= :now order by send_at, id")
    List<Issue> dueToSend(Instant now);

    /** When the next sending is to begin; null where none is. */
    @Query("select min(send_at) from newsletter_issue where state = 'SCHEDULED'")
    Long nextToSend();

    /** Those whose copies are going out. */
    @Query("select * from newsletter_issue where state = 'SENDING' order by id")
    List<Issue> goingOut();

    /** Drafts of which somebody was asked for approval, and nobody has given it. */
    @Query("""
            select i.* from newsletter_issue i join approval a on a.subject = 'newsletter:' || i.id
            where i.state = 'DRAFT' and a.decided_by is null order by i.id""")
    List<Issue> waitingForApproval();

    /** Asked in the transaction that stores the issue, so that no two get the same. */
    @Query("select coalesce(max(number), 0) + 1 from newsletter_issue where year = :year")
    int nextNumber(int year);

    /** The latest first. */
    @Query("select * from newsletter_issue order by year desc, number desc limit :most")
    List<Issue> newest(int most);

    /** Those of a network of which at least one copy was sent, the latest first. */
    @Query("""
            select i.* from newsletter_issue i join newsletter_network n on n.issue_id = i.id
            where n.network_id = :networkId and i.sent_at is not null
              and exists (select 1 from recipient r where r.batch_id = i.batch_id and r.state in ('SENT', 'BOUNCED'))
            order by i.sent_at desc, i.id desc limit :most""")
    List<Issue> goneOutIn(String networkId, int most);

    /** Whether at least one copy of it was sent, as {@link #goneOutIn} asks. */
    @Query("""
            select exists (select 1 from newsletter_issue i join recipient r on r.batch_id = i.batch_id
            where i.id = :id and r.state in ('SENT', 'BOUNCED'))""")
    boolean hasReaders(String id);

    /** Those of any of these networks that are to go out, or have, within a time. */
    @Query("""
            select distinct i.* from newsletter_issue i join newsletter_network n on n.issue_id = i.id
            where n.network_id in (:networkIds) and i.send_at >= :from and i.send_at < :until order by i.send_at, i.id""")
    List<Issue> goingOutIn(Collection<String> networkIds, Instant from, Instant until);
}
