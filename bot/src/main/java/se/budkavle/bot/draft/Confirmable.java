package se.budkavle.bot.draft;

import se.budkavle.bot.chat.Caller;

/**
 * Shows one kind of request to its author as a preview, and stores the request after the author has confirmed it.
 * {@link Confirmations} finds each Spring bean of this type by the name of its kind.
 *
 * @param <T> the record that holds the request; the draft stores this record as JSON
 */
public interface Confirmable<T> {

    /** Returns the name of this kind of request, made of feature and verb, for example "meeting.move". */
    String kind();

    Class<T> type();

    /**
     * Returns a preview of what a confirmation would store now. Stores nothing.
     *
     * @throws se.budkavle.storage.Refusal when the caller lacks the right to make the request
     */
    Preview preview(T asked, Caller caller);

    /**
     * Returns whether the request is stored in the transaction that closes the draft. Returns false for a request that
     * calls the chat.
     */
    default boolean isOneTransaction() {
        return true;
    }
}
