package se.budkavle.bot.delivery;

import se.budkavle.storage.meeting.Meeting;

/**
 * A listener that a feature implements to react to added and removed documents, for example by editing chat messages.
 */
public interface DocumentChangeListener {

    /** Called in the transaction that adds or removes a document of this meeting or of one of its agenda items. */
    void documentsChanged(Meeting meeting);
}
