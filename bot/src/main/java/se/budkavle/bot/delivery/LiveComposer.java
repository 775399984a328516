package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;

/**
 * Builds a chat message that is edited whenever its content changes after it was sent. A class that changes data shown
 * in such a message must call {@link LivePosts}.
 */
public interface LiveComposer extends Composer {

    /** Returns the current content of a sent chat message, or the reason why no edit is needed. */
    Composed refreshed(Delivery sent);
}
