package se.budkavle.bot.delivery;

import se.budkavle.storage.meeting.Meeting;

/** Another feature's part in a change of a meeting: it has its own posts about the meeting edited. */
public interface MeetingChangeListener {

    /** Called in the transaction that moves, places or cancels the meeting. */
    void meetingChanged(Meeting meeting);
}
