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

/**
 * Repository of the chat accounts that each message has mentioned (notified by @). When a message is deleted, its
 * recorded mentions are deleted too.
 */
@Transactional(readOnly = true)
public interface MentionLog extends Repository<Mention, String> {

    @Transactional
    List<Mention> saveAll(Iterable<Mention> mentions);

    /**
     * Records that this message has mentioned these chat accounts. Ignores accounts that are already recorded for the
     * message.
     *
     * @param occasion a key that several messages share, for example all messages about one meeting; within a certain
     *     time, only one of these messages mentions the same account. Null if the message mentions the accounts
     *     whatever other messages have mentioned.
     */
    @Transactional
    default void add(String deliveryId, @Nullable String occasion, Collection<String> accountIds, Instant now) {
        var known = accountsOf(deliveryId);
        saveAll(accountIds.stream()
                .filter(account -> !known.contains(account))
                .map(account -> Mention.of(deliveryId, account, occasion, now))
                .toList());
    }

    /** Deletes the recorded mentions of a message that was not sent after all. */
    @Modifying
    @Transactional
    @Query("delete from mention where delivery_id = :deliveryId")
    int remove(String deliveryId);

    /**
     * Moves the recorded mentions of these chat accounts to another message, which mentions the accounts instead of the
     * first message.
     */
    @Modifying
    @Transactional
    @Query("""
            update mention set delivery_id = :toDeliveryId, version = version + 1
            where delivery_id = :fromDeliveryId and account_id in (:accountIds)""")
    int move(String fromDeliveryId, String toDeliveryId, Collection<String> accountIds);

    /** Returns the chat accounts that this message has mentioned (notified by @). */
    @Query("select account_id from mention where delivery_id = :deliveryId")
    Set<String> accountsOf(String deliveryId);

    /**
     * Returns the ids in {@code accountIds} that another message with this occasion key has mentioned at {@code since}
     * or later.
     */
    @Query("""
            select account_id from mention
            where account_id in (:accountIds) and occasion = :occasion and mentioned_at >= :since and delivery_id <> :deliveryId""")
    Set<String> notifiedFor(String occasion, Instant since, Collection<String> accountIds, String deliveryId);

    /**
     * For each of these chat accounts, counts the messages that have mentioned the account at {@code since} or later.
     * The message {@code deliveryId} is not counted.
     */
    @Query("""
            select account_id, count(*) as times from mention
            where account_id in (:accountIds) and mentioned_at >= :since and delivery_id <> :deliveryId
            group by account_id""")
    List<Times> timesSince(Instant since, Collection<String> accountIds, String deliveryId);

    /** A row of a query: a chat account and the number of messages that have mentioned it. */
    record Times(String accountId, int times) {}
}
