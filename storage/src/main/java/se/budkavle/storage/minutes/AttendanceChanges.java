package se.budkavle.storage.minutes;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of records about people who came late to meetings or left early. */
@Transactional(readOnly = true)
public interface AttendanceChanges extends Repository<AttendanceChange, String> {

    @Transactional
    AttendanceChange save(AttendanceChange change);

    @Transactional
    void delete(AttendanceChange change);

    List<AttendanceChange> findAllByMeetingIdOrderById(String meetingId);
}
