package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.AnnouncedMeeting;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds and parses the key and the subject text of the queued message that announces a change of a meeting.
 *
 * <p>One feature queues the message and another builds its content. Both use this class, so that they agree about the
 * key.
 */
public final class MeetingChangeDeliveryKey {

    /** The name of the composer, the class that builds the message about a changed meeting. */
    public static final String NAME = "meeting.changed";

    private MeetingChangeDeliveryKey() {}

    public static String key(Meeting meeting) {
        return key(meeting.id(), meeting.sequence());
    }

    public static String key(String meetingId, int sequence) {
        return NAME + ":" + meetingId + ":" + sequence;
    }

    /**
     * Returns the subject of the queued message, one line of text: the meeting's id, its sequence number, and what was
     * announced before.
     *
     * @param announced the time, place and title that the invited people were last told
     */
    public static String subject(Meeting meeting, AnnouncedMeeting announced) {
        return meeting.id() + " " + meeting.sequence() + " " + announced.encoded();
    }

    public static String meetingId(Delivery change) {
        return change.subject().split(" ")[0];
    }

    /** Returns the meeting's sequence number after this change. Each change of a meeting increases the number. */
    public static int sequence(Delivery change) {
        return Integer.parseInt(change.subject().split(" ")[1]);
    }

    /** Returns the time, place and title of the meeting that the invited people were last told before this change. */
    public static AnnouncedMeeting announcedBefore(Delivery change) {
        return AnnouncedMeeting.parse(change.subject().split(" ", 3)[2]);
    }
}
