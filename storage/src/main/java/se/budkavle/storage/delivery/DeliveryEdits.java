package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.Collection;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository that makes messages due for an edit, because the data that they show has changed. */
@Transactional(readOnly = true)
public interface DeliveryEdits extends Repository<Delivery, String> {

    /**
     * Counts a change of the data that a message shows, and makes the message due for an edit at this time. If the
     * message is already due for an edit at an earlier time, keeps the earlier time.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set touched = touched + 1,
              refresh_at = case when refresh_at is null or refresh_at > :at then :at else refresh_at end,
              version = version + 1
            where matter = :key and state in ('WAITING', 'SENT')""")
    int touch(String key, Instant at);

    /**
     * Makes a sent message due for an edit if the message has mentioned this chat account. Like {@link #touch}, counts
     * a change of the data that a message shows.
     *
     * @param composers the names of those composers (classes that write messages) that can build a sent message again
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set touched = touched + 1, refresh_at = :at, version = version + 1
            where id in (select delivery_id from mention where account_id = :accountId)
              and message_id is not null and composer in (:composers)""")
    int touchMentioning(String accountId, Collection<String> composers, Instant at);

    /**
     * Makes all sent messages about these records due for an edit, like {@link #touchMentioning}. For some messages,
     * the column delivery.subject contains the record's id (13 characters) and more text. The query therefore compares
     * the first 13 characters of the column too.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set touched = touched + 1, refresh_at = :at, version = version + 1
            where (subject in (:subjects) or substr(subject, 1, 13) in (:subjects))
              and message_id is not null and composer in (:composers)""")
    int touchAbout(Collection<String> subjects, Collection<String> composers, Instant at);

    /**
     * Replaces the composer (the class that builds the text) of the private messages that an erased person got. The
     * replaced messages become due for an edit at once. Also changes the addressee of the messages from the person to
     * the person's private channel.
     *
     * @param lane the person, encoded as one text
     * @param channel the person's private channel, encoded as one text
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set lane = :channel, composer = :composer, subject = :composer, matter = 'erased:' || id,
              network_id = null, touched = touched + 1, refresh_at = :now, version = version + 1
            where lane = :lane and state = 'SENT' and message_id is not null""")
    int handOver(String lane, String channel, String composer, Instant now);
}
