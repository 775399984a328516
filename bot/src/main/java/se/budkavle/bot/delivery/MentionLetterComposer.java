package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;

/**
 * Builds an e-mail with the content of a chat message, for people whom the message mentions and who have chosen to get
 * e-mail too.
 *
 * <p>{@link MentionLetterQueue} queues the e-mail together with the chat message. The e-mail goes to the person's own
 * address. The rows of the e-mail and the chat message have the same value in the column {@code subject}.
 */
public interface MentionLetterComposer extends Composer {

    /** Returns the name of the composer whose chat messages this e-mail accompanies. */
    String goesWith();

    /**
     * Returns the key of the queued e-mail, made of the chat message's key and the person's id. Because keys are
     * unique, the person gets only one e-mail.
     */
    default String key(Delivery post, String personId) {
        return post.key() + ":letter:" + personId;
    }
}
