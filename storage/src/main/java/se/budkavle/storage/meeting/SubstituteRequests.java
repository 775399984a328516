package se.budkavle.storage.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All calls of substitutes. */
@Transactional(readOnly = true)
public interface SubstituteRequests extends Repository<SubstituteRequest, String> {

    @Transactional
    SubstituteRequest save(SubstituteRequest call);

    Optional<SubstituteRequest> findById(String id);

    /** Takes one away, because the same substitute is asked anew for the same one. */
    @Modifying
    @Transactional
    @Query("delete from substitute_call where id = :id")
    int remove(String id);

    List<SubstituteRequest> findAllByMeetingIdAndAbsentIdOrderById(String meetingId, String absentId);

    /** Open ones whose time is over. */
    @Query("select * from substitute_call where outcome = 'OPEN' and until <= :now order by until, id")
    List<SubstituteRequest> expired(Instant now);

    @Query("select min(until) from substitute_call where outcome = 'OPEN'")
    Long nextExpiry();

    /** Those that this person is asked and has not answered. */
    @Query("""
            select * from substitute_call where substitute_id = :personId and outcome = 'OPEN'
            order by asked_at, id""")
    List<SubstituteRequest> openOf(String personId);
}
