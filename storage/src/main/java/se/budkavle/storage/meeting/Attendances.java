package se.budkavle.storage.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of people's answers to meeting invitations. */
@Transactional(readOnly = true)
public interface Attendances extends Repository<Attendance, String> {

    @Transactional
    Attendance save(Attendance attendance);

    Optional<Attendance> findByMeetingIdAndPersonId(String meetingId, String personId);

    List<Attendance> findAllByPersonIdAndMeetingIdIn(String personId, Collection<String> meetingIds);

    List<Attendance> findAllByMeetingIdInAndPersonIdIn(Collection<String> meetingIds, Collection<String> personIds);

    List<Attendance> findAllByMeetingIdOrderById(String meetingId);
}
