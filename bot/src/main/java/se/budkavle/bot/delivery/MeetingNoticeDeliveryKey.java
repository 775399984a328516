package se.budkavle.bot.delivery;

/**
 * Builds the key of the queued message that carries a meeting's notice (kallelse). Several features refer to this
 * message.
 */
public final class MeetingNoticeDeliveryKey {

    /** The name of the composer, the class that builds the notice of a meeting. */
    public static final String NAME = "meeting.notice";

    private MeetingNoticeDeliveryKey() {}

    /** Returns the key of the queued message that carries the notice of this meeting. */
    public static String key(String meetingId) {
        return NAME + ":" + meetingId;
    }
}
