package se.budkavle.bot.view.minutes;

import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.VerifierComment;

/**
 * Defines the keys, subjects and composer names of queued private messages about formal minutes. The {@code subject} of
 * each message contains the data, such as ids, that the message's composer (message builder) needs. The messages ask
 * people to verify the minutes, tell coordinators about late confirmations, or pass on a verifier's comment.
 */
public final class VerificationKeys {

    public static final String REQUEST = "minutes.adjust";
    public static final String REMINDER = "minutes.adjust-remind";
    public static final String OVERDUE = "minutes.adjust-overdue";
    public static final String COMMENT = "minutes.adjust-comment";

    private VerificationKeys() {}

    /** Returns the unique key of the message that asks this person to verify the latest edition of these minutes. */
    public static String request(Minutes minutes, String personId) {
        return REQUEST + ":" + minutes.meetingId() + ":" + minutes.edition() + ":" + personId;
    }

    public static String requestSubject(Minutes minutes, String personId) {
        return minutes.meetingId() + " " + minutes.edition() + " " + personId;
    }

    public static String comment(VerifierComment comment, String personId) {
        return COMMENT + ":" + comment.id() + ":" + personId;
    }
}
