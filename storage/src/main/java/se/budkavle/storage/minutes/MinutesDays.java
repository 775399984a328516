package se.budkavle.storage.minutes;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The repository of the agenda items with which the second and later days of meetings began. Only meetings that last
 * several days have rows in this repository.
 */
@Transactional(readOnly = true)
public interface MinutesDays extends Repository<MinutesDay, String> {

    @Transactional
    MinutesDay save(MinutesDay day);

    @Transactional
    void delete(MinutesDay day);

    List<MinutesDay> findAllByMeetingIdOrderByDay(String meetingId);
}
