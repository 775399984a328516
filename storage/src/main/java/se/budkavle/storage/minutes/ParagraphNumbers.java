package se.budkavle.storage.minutes;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the paragraph numbers (§) that the minutes of all networks have used. */
@Transactional(readOnly = true)
public interface ParagraphNumbers extends Repository<ParagraphNumber, String> {

    @Transactional
    ParagraphNumber save(ParagraphNumber paragraph);

    List<ParagraphNumber> findAllByMeetingIdOrderByNumber(String meetingId);

    /** Returns the highest number that the network has used in a year; 0 if there is none. */
    @Query("select coalesce(max(number), 0) from minutes_paragraph where network_id = :networkId and year = :year")
    int highestNumber(String networkId, int year);
}
