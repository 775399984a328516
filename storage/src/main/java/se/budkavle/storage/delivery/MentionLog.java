package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts that each post has notified; rows are deleted with their delivery. */
@Transactional(readOnly = true)
public interface MentionLog extends Repository<Mention, String> {

    @Transactional
    List<Mention> saveAll(Iterable<Mention> mentions);

    /**
     * Records that this delivery has notified these accounts; rows that exist are not changed.
     *
     * @param occasion null when every post notifies
     */
    @Transactional
    default void add(String deliveryId, @Nullable String occasion, Collection<String> accountIds, Instant now) {
        var known = accountsOf(deliveryId);
        saveAll(accountIds.stream()
                .filter(account -> !known.contains(account))
                .map(account -> Mention.of(deliveryId, account, occasion, now))
                .toList());
    }

    /** Removes the notifications of a delivery that was not sent. */
    @Modifying
    @Transactional
    @Query("delete from mention where delivery_id = :deliveryId")
    int remove(String deliveryId);

    /** Returns the accounts that this delivery has notified. */
    @Query("select account_id from mention where delivery_id = :deliveryId")
    Set<String> accountsOf(String deliveryId);

    /** Returns those of these accounts that another delivery has notified for this occasion since the given time. */
    @Query("""
            select account_id from mention
            where account_id in (:accountIds) and occasion = :occasion and mentioned_at >= :since and delivery_id <> :deliveryId""")
    Set<String> notifiedFor(String occasion, Instant since, Collection<String> accountIds, String deliveryId);

    /** Counts for each of these accounts the notifications by other deliveries since the given time. */
    @Query("""
            select account_id, count(*) as times from mention
            where account_id in (:accountIds) and mentioned_at >= :since and delivery_id <> :deliveryId
            group by account_id""")
    List<Times> timesSince(Instant since, Collection<String> accountIds, String deliveryId);

    /** Tells how many times one account was notified. */
    record Times(String accountId, int times) {}
}
