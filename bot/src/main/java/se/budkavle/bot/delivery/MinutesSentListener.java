package se.budkavle.bot.delivery;

import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Minutes;

/**
 * A listener that a feature implements to react when minutes are sent. For example, a feature informs a person about
 * the decision on the agenda item that this person proposed.
 */
public interface MinutesSentListener {

    /**
     * Called in the transaction that finishes minutes or a corrected edition of minutes. The decisions in the minutes
     * are already numbered when the method is called.
     */
    void minutesSent(Meeting meeting, Minutes finished);
}
