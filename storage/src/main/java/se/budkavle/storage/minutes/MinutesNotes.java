package se.budkavle.storage.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the paragraphs of minutes. */
@Transactional(readOnly = true)
public interface MinutesNotes extends Repository<MinutesNote, String> {

    @Transactional
    MinutesNote save(MinutesNote note);

    @Transactional
    void delete(MinutesNote note);

    Optional<MinutesNote> findById(String id);

    /** Returns the paragraphs of a meeting's minutes, oldest first. */
    List<MinutesNote> findAllByMeetingIdOrderById(String meetingId);
}
