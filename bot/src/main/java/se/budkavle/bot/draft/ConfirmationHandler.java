package se.budkavle.bot.draft;

import se.budkavle.bot.chat.Caller;

/**
 * Handles one kind of change that a person requests, for example with a command. Shows a preview of the change and
 * stores it after confirmation. {@link ConfirmationWorkflow} finds each Spring bean of this type by its {@link #kind}.
 *
 * @param <T> the record that describes the requested change; the draft stores this record as JSON
 */
public interface ConfirmationHandler<T> {

    /** Returns the name of this kind of change, made of feature and verb, for example "meeting.move". */
    String kind();

    Class<T> type();

    /**
     * Returns a preview of what a confirmation would store now. Stores nothing.
     *
     * @throws se.budkavle.storage.Refusal when the user lacks the right to make the change
     */
    Preview preview(T asked, Caller caller);

    /**
     * Returns whether one transaction stores the change and closes the draft. Returns false for a change that must call
     * the chat server.
     */
    default boolean isOneTransaction() {
        return true;
    }
}
