package se.budkavle.storage.arena;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the association's past, current and future representatives in arenas (external groups). */
@Transactional(readOnly = true)
public interface Representatives extends Repository<Representative, String> {

    @Transactional
    Representative save(Representative representative);

    @Transactional
    void delete(Representative representative);

    /** Returns the past, current and future representatives in these arenas, ordered by their first day. */
    @Query("select * from representative where arena_id in (:arenaIds) order by since, id")
    List<Representative> inAny(Collection<String> arenaIds);

    /** Returns the person's appointments as a representative. Omits appointments that ended before this day. */
    @Query("""
            select * from representative where person_id = :personId and (until is null or until >= :day)
            order by since, id""")
    List<Representative> activeOrComingOf(String personId, LocalDate day);
}
