package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;

/**
 * Builds a chat message that is edited whenever its content changes after it was sent. A class must call
 * {@link LivePosts} after it has changed data that the message shows.
 */
public interface LiveComposer extends Composer {

    /** Returns the current content of a sent chat message, or the reason why no edit is needed. */
    Composed refreshed(Delivery sent);
}
