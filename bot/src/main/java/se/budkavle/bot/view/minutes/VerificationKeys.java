package se.budkavle.bot.view.minutes;

import java.time.LocalDate;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.VerifierComment;

/**
 * The keys, subjects and composer names of queued private messages about the verification (confirmation) of formal
 * minutes. The messages ask people to verify the minutes, or tell coordinators about late confirmations.
 */
public final class VerificationKeys {

    public static final String REQUEST = "minutes.adjust";
    public static final String REMINDER = "minutes.adjust-remind";
    public static final String OVERDUE = "minutes.adjust-overdue";
    public static final String COMMENT = "minutes.adjust-comment";

    private VerificationKeys() {}

    /** Returns the unique key of the request to this person to verify this edition. */
    public static String request(Minutes minutes, String personId) {
        return REQUEST + ":" + minutes.meetingId() + ":" + minutes.edition() + ":" + personId;
    }

    public static String requestSubject(Minutes minutes, String personId) {
        return minutes.meetingId() + " " + minutes.edition() + " " + personId;
    }

    /**
     * Returns the unique key of a daily message to a person, from the name of the message's composer, the person and
     * the day.
     */
    public static String daily(String composer, String personId, LocalDate day) {
        return composer + ":" + personId + ":" + day;
    }

    public static String dailySubject(String personId, LocalDate day) {
        return personId + " " + day;
    }

    /** Returns the day of a daily message, parsed from the message's subject. */
    public static LocalDate day(Delivery daily) {
        return LocalDate.parse(daily.subject().split(" ")[1]);
    }

    public static String comment(VerifierComment comment, String personId) {
        return COMMENT + ":" + comment.id() + ":" + personId;
    }
}
