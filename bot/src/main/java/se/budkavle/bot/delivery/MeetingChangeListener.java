package se.budkavle.bot.delivery;

import se.budkavle.storage.meeting.Meeting;

/**
 * A listener that a feature implements to react when another feature changes a meeting, for example by editing chat
 * messages about the meeting.
 */
public interface MeetingChangeListener {

    /** Called in the transaction that changes a meeting's time or place, or that cancels the meeting. */
    void meetingChanged(Meeting meeting);
}
