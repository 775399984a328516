package se.budkavle.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of {@code Sample} records for tests, with query methods of each kind that the storage module uses. */
@Transactional(readOnly = true)
public interface Samples extends Repository<Sample, String> {

    @Transactional
    Sample save(Sample sample);

    @Transactional
    List<Sample> saveAll(Iterable<Sample> samples);

    @Transactional
    void deleteById(String id);

    Optional<Sample> findById(String id);

    Optional<Sample> findByName(String name);

    long count();

    boolean existsByName(String name);

    List<Sample> findByReadyTrueOrderByName();

    List<Sample> findByMood(Sample.Mood mood);

    List<Sample> findByHappensAtBetween(Instant from, Instant to);

    List<Sample> findAllByOrderByName(Limit limit);

    List<Sample> findAllByOrderByName(Pageable page);

    @Query("select * from sample where day <= :day and ready = true order by name")
    List<Sample> until(LocalDate day);

    @Query("select max(happens_at) from sample")
    Instant latest();

    @Transactional
    @Modifying
    @Query("update sample set happens_at = :at, mood = :mood, ready = :ready where id = :id")
    int change(String id, Instant at, Sample.Mood mood, boolean ready);
}
