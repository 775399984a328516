package se.budkavle.bot.delivery;

import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Minutes;

/**
 * A listener that a feature implements to react when minutes are sent, for example by answering who proposed an item.
 */
public interface MinutesSentListener {

    /**
     * Called in the transaction that finishes minutes, also those of a corrected edition, after their decisions have
     * got their numbers.
     */
    void minutesSent(Meeting meeting, Minutes finished);
}
