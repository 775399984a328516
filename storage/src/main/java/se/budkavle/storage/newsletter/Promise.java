package se.budkavle.storage.newsletter;

import org.springframework.data.relational.core.mapping.Table;

/**
 * Something ahead that an issue tells of, so that a later one can tell what became of it.
 *
 * @param matter as in meeting:0A1B2C
 * @param words  by which the text names it; it is promised as long as they stand there
 */
@Table("newsletter_promise")
public record Promise(String matter, String words) {

    private static final String MEETING = "meeting:";

    public static Promise ofMeeting(String meetingId, String words) {
        return new Promise(MEETING + meetingId, words);
    }

    public boolean isOfMeeting(String meetingId) {
        return matter.equals(MEETING + meetingId);
    }
}
