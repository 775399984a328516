package se.budkavle.bot.delivery;

import se.budkavle.storage.meeting.Meeting;

/**
 * A listener that a feature implements to react to added and removed documents, for example by editing chat messages.
 */
public interface DocumentChangeListener {

    /** Called in the transaction that adds a document to this meeting or one of its agenda items, or removes one. */
    void documentsChanged(Meeting meeting);
}
