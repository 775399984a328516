package se.budkavle.bot.delivery;

import se.budkavle.storage.meeting.Meeting;

/**
 * Called when a feature changes a meeting, so that other features can react, for example by editing their chat messages
 * about the meeting.
 */
public interface MeetingChangeListener {

    /**
     * Reacts to the change of a meeting. Called in the transaction that changes the meeting's time or place or cancels
     * it.
     */
    void meetingChanged(Meeting meeting);
}
