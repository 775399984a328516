package se.budkavle.bot.draft;

import se.budkavle.bot.chat.Caller;

/**
 * Handles one kind of change that a person requests, for example with a command. Creates a preview of the change, and
 * stores the change after the person has confirmed it. {@link ConfirmationWorkflow} finds each Spring bean of this type
 * by its {@link #kind}.
 *
 * @param <T> the record that describes the requested change; the draft stores this record as JSON
 */
public interface ConfirmationHandler<T> {

    /**
     * Returns the name of this kind of change. The name consists of a feature and a verb, for example "meeting.move".
     */
    String kind();

    Class<T> type();

    /**
     * Returns a preview of the data that a confirmation would store. Does not store the change.
     *
     * @throws se.budkavle.storage.Refusal when the user lacks the right to make the change
     */
    Preview preview(T asked, Caller caller);

    /**
     * Returns whether one transaction both stores the change and marks the draft as confirmed. An implementation
     * returns false if storing the change includes calls to the chat server.
     */
    default boolean isOneTransaction() {
        return true;
    }
}
