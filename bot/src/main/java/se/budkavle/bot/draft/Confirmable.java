package se.budkavle.bot.draft;

import se.budkavle.bot.chat.Caller;

/**
 * Shows a request to its author and stores it after confirmation. {@link Confirmations} finds each bean of this type by
 * its kind.
 *
 * @param <T> the record that holds the request; the draft stores it as JSON
 */
public interface Confirmable<T> {

    /** Returns the feature and the verb, for example "meeting.move". */
    String kind();

    Class<T> type();

    /**
     * Returns a preview of what would be stored now, and stores nothing.
     *
     * @throws se.budkavle.storage.Refusal when the caller lacks the right
     */
    Preview preview(T asked, Caller caller);

    /**
     * Returns whether the request is stored in the transaction that closes the draft; false for a request that calls
     * the chat.
     */
    default boolean isOneTransaction() {
        return true;
    }
}
