package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.AnnouncedMeeting;
import se.budkavle.storage.meeting.Meeting;

/**
 * Names the delivery of the post that announces a change of a meeting; one feature stores it and another one writes its
 * post.
 */
public final class MeetingChangeDeliveryKey {

    /** The name of the delivery's composer. */
    public static final String NAME = "meeting.changed";

    private MeetingChangeDeliveryKey() {}

    public static String key(Meeting meeting) {
        return key(meeting.id(), meeting.sequence());
    }

    public static String key(String meetingId, int sequence) {
        return NAME + ":" + meetingId + ":" + sequence;
    }

    /** @param announced what was last announced to the invited people */
    public static String subject(Meeting meeting, AnnouncedMeeting announced) {
        return meeting.id() + " " + meeting.sequence() + " " + announced.encoded();
    }

    public static String meetingId(Delivery change) {
        return change.subject().split(" ")[0];
    }

    /** Returns the meeting's sequence number after the change. */
    public static int sequence(Delivery change) {
        return Integer.parseInt(change.subject().split(" ")[1]);
    }

    /** Returns what was last announced to the invited people before this change. */
    public static AnnouncedMeeting announcedBefore(Delivery change) {
        return AnnouncedMeeting.parse(change.subject().split(" ", 3)[2]);
    }
}
