package se.budkavle.bot.delivery;

import se.budkavle.storage.meeting.Meeting;

/**
 * Lets a feature react when another one changes a meeting, for example by having its posts about the meeting edited.
 */
public interface MeetingChangeListener {

    /** Called in the transaction that moves, places or cancels the meeting. */
    void meetingChanged(Meeting meeting);
}
