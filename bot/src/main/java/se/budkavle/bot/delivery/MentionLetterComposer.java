package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;

/**
 * Writes the content of another composer's posts as a letter, for people whom the post mentions and who also want mail.
 *
 * <p>{@link MentionLetterQueue} stores its delivery together with the post's; its addressee is the person's own mail
 * address, and its subject is that of the post.
 */
public interface MentionLetterComposer extends Composer {

    /** Returns the name of the composer of the posts. */
    String goesWith();

    /**
     * Returns the delivery key, which names the matter, the person and the date, so that a letter is stored only once.
     */
    default String key(Delivery post, String personId) {
        return post.key() + ":letter:" + personId;
    }
}
