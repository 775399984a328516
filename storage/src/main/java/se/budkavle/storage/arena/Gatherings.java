package se.budkavle.storage.arena;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the gatherings: the meetings of all arenas (external groups). */
@Transactional(readOnly = true)
public interface Gatherings extends Repository<Gathering, String> {

    @Transactional
    Gathering save(Gathering gathering);

    Optional<Gathering> findById(String id);

    List<Gathering> findAllByArenaIdOrderByStartsOn(String arenaId);

    /** Returns the gatherings of these arenas that overlap this period and are not cancelled, earliest first. */
    @Query("""
            select * from gathering where arena_id in (:arenaIds) and starts_on <= :to and ends_on >= :from
              and cancelled_at is null order by starts_on, id""")
    List<Gathering> between(Collection<String> arenaIds, LocalDate from, LocalDate to);

    /** Returns the gatherings of these arenas that end on this day or later and are not cancelled, earliest first. */
    @Query("""
            select * from gathering where arena_id in (:arenaIds) and ends_on >= :day and cancelled_at is null
            order by starts_on, id""")
    List<Gathering> aheadIn(Collection<String> arenaIds, LocalDate day);

    /**
     * Returns the gatherings that end in this period and are not cancelled, earliest first. Omits past gatherings
     * (before {@code today}) that already have a report.
     */
    @Query("""
            select * from gathering where ends_on >= :from and ends_on <= :to and cancelled_at is null
              and (ends_on >= :today or not exists (select 1 from gathering_report r where r.gathering_id = gathering.id))
            order by starts_on, id""")
    List<Gathering> toFollow(LocalDate from, LocalDate today, LocalDate to);
}
