package se.budkavle.bot.feature.minutes;

import java.time.LocalDate;
import se.budkavle.storage.minutes.AdjusterComment;
import se.budkavle.storage.minutes.Minutes;

/**
 * The keys, subjects and composer names of the queued private messages that ask people to adjust (confirm) formal
 * minutes.
 */
final class AdjustingKeys {

    static final String REQUEST = "minutes.adjust";
    static final String REMINDER = "minutes.adjust-remind";
    static final String COMMENT = "minutes.adjust-comment";

    private AdjustingKeys() {}

    /** Returns the unique key of the request to this person to adjust this edition. */
    static String request(Minutes minutes, String personId) {
        return REQUEST + ":" + minutes.meetingId() + ":" + minutes.edition() + ":" + personId;
    }

    static String requestSubject(Minutes minutes, String personId) {
        return minutes.meetingId() + " " + minutes.edition() + " " + personId;
    }

    /** Returns the unique key of the person's reminder on this day. */
    static String reminder(String personId, LocalDate day) {
        return REMINDER + ":" + personId + ":" + day;
    }

    static String reminderSubject(String personId, LocalDate day) {
        return personId + " " + day;
    }

    static String comment(AdjusterComment comment, String personId) {
        return COMMENT + ":" + comment.id() + ":" + personId;
    }
}
