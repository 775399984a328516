package se.budkavle.bot.delivery;

import se.budkavle.storage.meeting.Meeting;

/**
 * A listener that a feature implements to react when another feature changes a meeting, for example by editing chat
 * messages about the meeting.
 */
public interface MeetingChangeListener {

    /**
     * Called when a meeting's time or place has changed or the meeting is cancelled, in the transaction of that change.
     */
    void meetingChanged(Meeting meeting);
}
