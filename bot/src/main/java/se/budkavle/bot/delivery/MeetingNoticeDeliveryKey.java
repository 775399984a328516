package se.budkavle.bot.delivery;

/**
 * Builds the key of the queued message with a meeting's notice (kallelse), the invitation to the meeting. Several
 * features look up the message by this key.
 */
public final class MeetingNoticeDeliveryKey {

    /** The name of the composer that builds the notice of a meeting. */
    public static final String NAME = "meeting.notice";

    private MeetingNoticeDeliveryKey() {}

    /** Returns the key of the queued message with the notice of this meeting. */
    public static String key(String meetingId) {
        return NAME + ":" + meetingId;
    }
}
