package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom each post has notified; what is deleted with its delivery. */
@Transactional(readOnly = true)
public interface MentionLog extends Repository<Mention, String> {

    @Transactional
    List<Mention> saveAll(Iterable<Mention> mentions);

    /** Remembers that these accounts were notified by this delivery; what is remembered already stays as it is. */
    @Transactional
    default void add(String deliveryId, String occasion, Collection<String> accountIds, Instant now) {
        var known = accountsOf(deliveryId);
        saveAll(accountIds.stream().filter(account -> !known.contains(account))
                .map(account -> Mention.of(deliveryId, account, occasion, now)).toList());
    }

    /** The accounts that this delivery has notified. */
    @Query("select account_id from mention where delivery_id = :deliveryId")
    Set<String> accountsOf(String deliveryId);

    /** Those of these accounts that were notified for this occasion by another delivery. */
    @Query("""
            select account_id from mention
            where account_id in (:accountIds) and occasion = :occasion and delivery_id <> :deliveryId""")
    Set<String> notifiedFor(String occasion, Collection<String> accountIds, String deliveryId);

    /** How often each of these accounts was notified since then by other deliveries. */
    @Query("""
            select account_id, count(*) as times from mention
            where account_id in (:accountIds) and mentioned_at >= :since and delivery_id <> :deliveryId
            group by account_id""")
    List<Times> timesSince(Instant since, Collection<String> accountIds, String deliveryId);

    /** How often an account was notified. */
    record Times(String accountId, int times) { }
}
