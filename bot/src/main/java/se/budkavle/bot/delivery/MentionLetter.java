package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;

/**
 * Writes what another composer's posts say as a letter, for those whom such a post mentions and who also want mail.
 *
 * <p>{@link MentionLetters} orders it with the post; its addressee is the person's own mail, and its subject is that of the post.
 */
public interface MentionLetter extends Composer {

    /** The name of the composer of the posts. */
    String goesWith();

    /** What it is about, for whom, for which date: never ordered twice. */
    default String key(Delivery post, String personId) {
        return post.key() + ":letter:" + personId;
    }
}
