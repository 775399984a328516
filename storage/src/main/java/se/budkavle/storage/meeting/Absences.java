package se.budkavle.storage.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of people's periods of absence. */
@Transactional(readOnly = true)
public interface Absences extends Repository<Absence, String> {

    @Transactional
    Absence save(Absence absence);

    Optional<Absence> findById(String id);

    /** Returns the absences that cover this day, in the order in which they were set. */
    @Query("select * from absence where first_day <= :day and last_day >= :day order by id")
    List<Absence> on(LocalDate day);

    @Query("select * from absence where person_id = :personId and last_day >= :day order by first_day")
    List<Absence> comingOf(String personId, LocalDate day);

    @Modifying
    @Transactional
    @Query("delete from absence where id = :id")
    int remove(String id);
}
