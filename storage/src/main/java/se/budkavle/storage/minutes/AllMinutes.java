package se.budkavle.storage.minutes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the minutes of all meetings. */
@Transactional(readOnly = true)
public interface AllMinutes extends Repository<Minutes, String> {

    @Transactional
    Minutes save(Minutes minutes);

    Optional<Minutes> findById(String meetingId);

    List<Minutes> findAllByMeetingIdIn(Collection<String> meetingIds);

    /**
     * Returns the formal minutes whose latest edition was sent at this time or later. Omits minutes that are open for a
     * correction.
     */
    @Query("select * from minutes where kind = 'FORMAL' and finished_at >= :moment")
    List<Minutes> formalSentSince(Instant moment);

    /**
     * Searches the network's meetings that begin after {@code startsAt} for the earliest meeting whose minutes were
     * sent. Returns the start of this meeting in milliseconds since 1970 UTC; null if there is no such meeting.
     */
    @Query("""
            select min(g.starts_at) from meeting g join minutes m on m.meeting_id = g.id
            where g.network_id = :networkId and g.starts_at > :startsAt and m.edition > 0""")
    @Nullable
    Long laterSentStart(String networkId, Instant startsAt);

    /**
     * Searches the network's meetings that begin after {@code startsAt} for the earliest meeting whose minutes were
     * sent. Returns the start of this meeting; null if there is no such meeting.
     */
    default @Nullable Instant laterSent(String networkId, Instant startsAt) {
        var start = laterSentStart(networkId, startsAt);
        return start == null ? null : Instant.ofEpochMilli(start);
    }
}
