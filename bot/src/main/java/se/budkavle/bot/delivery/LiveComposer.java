package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;

/** Builds a post that is sent once and then edited after each change reported to {@link LivePosts}. */
public interface LiveComposer extends Composer {

    /** Returns the current content of a post that has been sent, or why it need not be edited. */
    Composed refreshed(Delivery sent);
}
