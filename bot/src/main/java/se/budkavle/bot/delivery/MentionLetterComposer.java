package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;

/**
 * Builds an e-mail with the content of a chat message, for people whom the message mentions and who have chosen to get
 * e-mail too.
 *
 * <p>{@link MentionLetterQueue} queues the e-mail together with the chat message. The e-mail goes to the person's own
 * address. In the queue, the rows of the e-mail and of the chat message have the same subject.
 */
public interface MentionLetterComposer extends Composer {

    /** Returns the name of the composer that builds the chat messages which this e-mail accompanies. */
    String goesWith();

    /**
     * Returns the key of the queued e-mail, made of the chat message's key and the person's id. The key prevents a
     * second e-mail.
     */
    default String key(Delivery post, String personId) {
        return post.key() + ":letter:" + personId;
    }
}
