package se.budkavle.storage.minutes;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the rows about people who came to meetings late or left early. */
@Transactional(readOnly = true)
public interface AttendanceChanges extends Repository<AttendanceChange, String> {

    @Transactional
    AttendanceChange save(AttendanceChange change);

    @Transactional
    void delete(AttendanceChange change);

    List<AttendanceChange> findAllByMeetingIdOrderById(String meetingId);
}
