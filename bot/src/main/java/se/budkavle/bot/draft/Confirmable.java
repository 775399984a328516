package se.budkavle.bot.draft;

import se.budkavle.bot.chat.Caller;

/**
 * Something that is shown to the one who asks for it and stored when that one confirms; every bean of this type is found by its kind.
 *
 * @param <T> what was asked for: a record that is kept as JSON until then
 */
public interface Confirmable<T> {

    /** Feature and verb, as in "meeting.move". */
    String kind();

    Class<T> type();

    /**
     * Works out what storing would come to right now; stores nothing itself.
     *
     * @throws se.budkavle.storage.Refusal where the caller may not, before anything is shown
     */
    Preview preview(T asked, Caller caller);

    /** Whether it is stored in the transaction that closes the draft; not where calls to the chat are part of it. */
    default boolean isOneTransaction() {
        return true;
    }
}
