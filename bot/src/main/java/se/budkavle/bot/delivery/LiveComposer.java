package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;

/** Writes a post that follows its matter: sent once, then edited in its place whenever {@link LivePosts} is told of a change. */
public interface LiveComposer extends Composer {

    /** The sent post as it stands now, or why it need not be edited. */
    Composed refreshed(Delivery sent);
}
