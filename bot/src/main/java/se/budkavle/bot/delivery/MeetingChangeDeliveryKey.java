package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.AnnouncedMeeting;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds and parses the values of two database columns, {@code key} and {@code subject}, of the queued message that
 * announces a changed meeting.
 *
 * <p>One feature queues the message and another feature builds its content. The class makes sure that the two features
 * use one format for the values.
 */
public final class MeetingChangeDeliveryKey {

    /** The name of the composer that builds the announcement of a changed meeting. */
    public static final String NAME = "meeting.changed";

    private MeetingChangeDeliveryKey() {}

    public static String key(Meeting meeting) {
        return key(meeting.id(), meeting.sequence());
    }

    public static String key(String meetingId, int sequence) {
        return NAME + ":" + meetingId + ":" + sequence;
    }

    /**
     * Returns the value of the column {@code subject} for the queued message, as one line. The line contains the
     * meeting's id, its sequence number, and the time, place and title that were announced before.
     *
     * @param announced the time, place and title that were most recently announced to the invited people
     */
    public static String subject(Meeting meeting, AnnouncedMeeting announced) {
        return meeting.id() + " " + meeting.sequence() + " " + announced.encoded();
    }

    public static String meetingId(Delivery change) {
        return change.subject().split(" ")[0];
    }

    /**
     * Returns the meeting's sequence number after this change, parsed from the queued message. The sequence number
     * increases with each change of the meeting.
     */
    public static int sequence(Delivery change) {
        return Integer.parseInt(change.subject().split(" ")[1]);
    }

    /**
     * Returns the time, place and title of the meeting that were announced before this change, parsed from the queued
     * message.
     */
    public static AnnouncedMeeting announcedBefore(Delivery change) {
        return AnnouncedMeeting.parse(change.subject().split(" ", 3)[2]);
    }
}
