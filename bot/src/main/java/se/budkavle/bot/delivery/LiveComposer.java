package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;

/**
 * Builds a chat message that is sent once and then edited whenever its content changes. Classes that change the data
 * report this to {@link LivePosts}.
 */
public interface LiveComposer extends Composer {

    /**
     * Returns the current content of a chat message that has been sent, or the reason why the message need not be
     * edited.
     */
    Composed refreshed(Delivery sent);
}
