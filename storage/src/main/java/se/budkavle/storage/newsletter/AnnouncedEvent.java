package se.budkavle.storage.newsletter;

import org.springframework.data.relational.core.mapping.Table;

/**
 * A future event that a newsletter has announced. Because the event is stored, a later newsletter can report on the
 * event.
 *
 * @param matter the kind and the id of the event, for example meeting:0A1B2C
 * @param words the words that announce the event in the newsletter's text, for a meeting its date; the event counts as
 *     announced while the text contains these words
 */
@Table("newsletter_promise")
public record AnnouncedEvent(String matter, String words) {

    private static final String MEETING = "meeting:";

    public static AnnouncedEvent ofMeeting(String meetingId, String words) {
        return new AnnouncedEvent(MEETING + meetingId, words);
    }

    public boolean isOfMeeting(String meetingId) {
        return matter.equals(MEETING + meetingId);
    }
}
