package se.budkavle.storage.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the meetings of all networks. */
@Transactional(readOnly = true)
public interface Meetings extends Repository<Meeting, String> {

    /**
     * An SQL condition that excludes meetings that were planned for a time after their network's end, because such
     * meetings are not held.
     */
    String BEFORE_END_OF_NETWORK =
            " and not exists (select 1 from network n where n.id = meeting.network_id and n.ended_at <= meeting.starts_at)";

    @Transactional
    Meeting save(Meeting meeting);

    @Transactional
    List<Meeting> saveAll(Iterable<Meeting> meetings);

    Optional<Meeting> findById(String id);

    List<Meeting> findAllByIdIn(Collection<String> ids);

    List<Meeting> findAllBySeriesIdOrderBySeriesDate(String seriesId);

    /**
     * Returns the meetings that overlap this period, earliest first. Omits cancelled meetings and meetings after the
     * end of their network.
     *
     * <p>The query skips meetings that began {@link Meeting#LONGEST_MILLIS} or more before the period, so that it can
     * use an index. No meeting lasts longer than this constant, so the skipped meetings had ended when the period
     * began.
     */
    @Query("select * from meeting where cancelled_at is null and ends_at > :from and starts_at < :to"
            + " and starts_at > :from - " + Meeting.LONGEST_MILLIS + BEFORE_END_OF_NETWORK + " order by starts_at, id")
    List<Meeting> between(Instant from, Instant to);

    /** Returns the cancelled meetings whose planned time overlaps this period, earliest first. */
    @Query("select * from meeting where cancelled_at is not null and ends_at > :from and starts_at < :to"
            + " and starts_at > :from - " + Meeting.LONGEST_MILLIS + " order by starts_at, id")
    List<Meeting> cancelledBetween(Instant from, Instant to);

    /**
     * Returns a network's meetings that overlap this period. Omits cancelled meetings and meetings after the end of the
     * network.
     */
    @Query("""
            select * from meeting where network_id = :networkId and cancelled_at is null
              and ends_at > :from and starts_at < :to""" + BEFORE_END_OF_NETWORK + " order by starts_at, id")
    List<Meeting> ofNetwork(String networkId, Instant from, Instant to);

    /**
     * Returns the meetings that overlap this period. Includes only meetings of networks in which the person has an
     * active membership on this day. Omits cancelled meetings and meetings after the end of their network.
     */
    @Query("""
            select * from meeting where cancelled_at is null and ends_at > :from and starts_at < :to
              and network_id in (select m.network_id from membership m where m.person_id = :personId
                and m.state = 'CONFIRMED' and m.since <= :day and (m.until is null or m.until >= :day))
            """ + BEFORE_END_OF_NETWORK + " order by starts_at, id")
    List<Meeting> ofPerson(String personId, LocalDate day, Instant from, Instant to);

    /**
     * Returns a network's meetings that end after {@code from}, for example for a calendar feed. Includes cancelled
     * meetings, so that calendar programs can remove them. Omits meetings after the end of the network.
     */
    @Query("select * from meeting where network_id = :networkId and ends_at > :from" + BEFORE_END_OF_NETWORK
            + " order by starts_at, id")
    List<Meeting> forCalendarOfNetwork(String networkId, Instant from);

    /** Returns the meetings of all networks of a person for a calendar feed, like {@link #forCalendarOfNetwork}. */
    @Query("""
            select * from meeting where ends_at > :from
              and network_id in (select m.network_id from membership m where m.person_id = :personId
                and m.state = 'CONFIRMED' and m.since <= :day and (m.until is null or m.until >= :day))
            """ + BEFORE_END_OF_NETWORK + " order by starts_at, id")
    List<Meeting> forCalendarOfPerson(String personId, LocalDate day, Instant from);

    /**
     * Returns the meetings that start in this period and have no scheduled event in Discord yet, earliest first. Omits
     * cancelled meetings and all meetings of closed and ended networks.
     */
    @Query("""
            select m.* from meeting m join network n on n.id = m.network_id
            where not n.closed and n.ended_at is null and m.starts_at > :from and m.starts_at < :to and m.cancelled_at is null
              and not exists (select 1 from chat_event e where e.meeting_id = m.id)
            order by m.starts_at, m.id""")
    List<Meeting> withoutChatEvent(Instant from, Instant to);
}
