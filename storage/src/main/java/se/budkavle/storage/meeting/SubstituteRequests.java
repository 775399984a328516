package se.budkavle.storage.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the requests in which the bot asks a substitute to attend a meeting instead of an absent member. */
@Transactional(readOnly = true)
public interface SubstituteRequests extends Repository<SubstituteRequest, String> {

    @Transactional
    SubstituteRequest save(SubstituteRequest call);

    Optional<SubstituteRequest> findById(String id);

    /**
     * Deletes a request to a substitute, so that the bot can ask the same substitute again for the same absent person.
     */
    @Modifying
    @Transactional
    @Query("delete from substitute_call where id = :id")
    int remove(String id);

    List<SubstituteRequest> findAllByMeetingIdAndAbsentIdOrderById(String meetingId, String absentId);

    @Query("select * from substitute_call where meeting_id = :meetingId order by id")
    List<SubstituteRequest> findAllByMeetingIdOrderById(String meetingId);

    /** Returns the unanswered requests to substitutes whose deadline has passed. */
    @Query("select * from substitute_call where outcome = 'OPEN' and until <= :now order by until, id")
    List<SubstituteRequest> expired(Instant now);

    @Query("select min(until) from substitute_call where outcome = 'OPEN'")
    @Nullable
    Long nextExpiry();

    /** Returns the unanswered requests to this person to attend a meeting as a substitute. */
    @Query("""
            select * from substitute_call where substitute_id = :personId and outcome = 'OPEN'
            order by asked_at, id""")
    List<SubstituteRequest> openOf(String personId);

    @Query("select * from substitute_call where meeting_id in (:meetingIds) order by id")
    List<SubstituteRequest> ofMeetings(Collection<String> meetingIds);

    /**
     * Returns the requests in which this person is either the substitute or the absent member. Includes only requests
     * for coming meetings, in the states OPEN and ACCEPTED.
     */
    @Query("""
            select c.* from substitute_call c join meeting m on m.id = c.meeting_id
            where c.outcome in ('OPEN', 'ACCEPTED') and m.starts_at > :now
              and (c.substitute_id = :personId or c.absent_id = :personId)
            order by c.asked_at, c.id""")
    List<SubstituteRequest> standingAbout(String personId, Instant now);
}
