package se.budkavle.bot.delivery;

/** Names the delivery of a meeting's notice, which several features refer to. */
public final class MeetingNoticeDeliveryKey {

    /** The name of the composer that writes notices. */
    public static final String NAME = "meeting.notice";

    private MeetingNoticeDeliveryKey() {}

    /** Returns the key of the delivery. */
    public static String key(String meetingId) {
        return NAME + ":" + meetingId;
    }
}
