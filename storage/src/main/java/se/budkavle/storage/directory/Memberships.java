package se.budkavle.storage.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of people's memberships in networks and offices in the whole association. Includes past, future, requested
 * and declined memberships.
 */
@Transactional(readOnly = true)
public interface Memberships extends Repository<Membership, String> {

    String ACTIVE = " state = 'CONFIRMED' and since <= :day and (until is null or until >= :day) ";

    @Transactional
    Membership save(Membership membership);

    Optional<Membership> findById(String id);

    @Query("select * from membership where" + ACTIVE + "order by role, person_id")
    List<Membership> activeOn(LocalDate day);

    /** Returns the ids of the networks that have a chair or vice chair. */
    @Query("select distinct network_id from membership where role in ('CHAIR', 'VICE_CHAIR') and" + ACTIVE)
    Set<String> chairedNetworkIds(LocalDate day);

    @Query("select * from membership where network_id = :networkId and" + ACTIVE + "order by role, person_id")
    List<Membership> activeIn(String networkId, LocalDate day);

    @Query("select * from membership where network_id in (:networkIds) and" + ACTIVE
            + "order by network_id, role, person_id")
    List<Membership> activeInAny(Collection<String> networkIds, LocalDate day);

    @Query("select * from membership where person_id = :personId and" + ACTIVE + "order by network_id, role")
    List<Membership> activeOf(String personId, LocalDate day);

    /**
     * The condition for confirmed memberships that have not ended before the day. Omits memberships that were cancelled
     * before they began: they end before their first day.
     */
    String ACTIVE_OR_COMING = " state = 'CONFIRMED' and (until is null or until >= :day and until >= since) ";

    /** Returns a person's confirmed memberships that have not ended before this day. Includes future memberships. */
    @Query("select * from membership where person_id = :personId and" + ACTIVE_OR_COMING + "order by since")
    List<Membership> activeOrComingOf(String personId, LocalDate day);

    /**
     * Returns a network's confirmed memberships that have not ended before this day, earliest first. Includes future
     * memberships.
     */
    @Query("select * from membership where network_id = :networkId and" + ACTIVE_OR_COMING
            + "order by since, role, person_id")
    List<Membership> activeOrComingIn(String networkId, LocalDate day);

    /** Returns the confirmed memberships of these people in these networks, including past and future memberships. */
    @Query(
            "select * from membership where person_id in (:personIds) and network_id in (:networkIds) and state = 'CONFIRMED'")
    List<Membership> confirmedOf(Collection<String> personIds, Collection<String> networkIds);

    /**
     * Returns all networks' confirmed memberships. Includes only memberships that are active on {@code day} and end on
     * {@code last} or earlier.
     */
    @Query("""
            select * from membership where network_id is not null and state = 'CONFIRMED'
              and since <= :day and until >= :day and until <= :last order by until, id""")
    List<Membership> endingBy(LocalDate day, LocalDate last);

    /** Returns all confirmed memberships of a person, including past and future memberships, latest first. */
    @Query("select * from membership where person_id = :personId and state = 'CONFIRMED' order by since desc, id")
    List<Membership> confirmedOf(String personId);

    /** Returns a person's memberships that wait for a coordinator's decision. */
    @Query("select * from membership where person_id = :personId and state = 'REQUESTED' order by network_id, id")
    List<Membership> requestsOf(String personId);

    @Query("select * from membership where network_id = :networkId and person_id = :personId and state = 'REQUESTED'")
    List<Membership> requestsOf(String personId, String networkId);

    @Query("select * from membership where role = 'ADMINISTRATOR' and" + ACTIVE + "order by person_id")
    List<Membership> ofAdministrators(LocalDate day);

    /** Returns the confirmed memberships as administrator that have not ended before this day, also future ones. */
    @Query("select * from membership where role = 'ADMINISTRATOR' and" + ACTIVE_OR_COMING + "order by since, id")
    List<Membership> administratorsFrom(LocalDate day);

    @Query("select count(*) from membership where role = 'ADMINISTRATOR' and" + ACTIVE)
    int administrators(LocalDate day);
}
