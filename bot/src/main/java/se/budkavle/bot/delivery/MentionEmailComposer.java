package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Delivery;

/**
 * Builds an email with the content of a chat message, for mentioned people who have chosen to get emails too.
 *
 * <p>{@link MentionEmailQueue} queues the email to the person's own address together with the chat message. The
 * database rows of the email and of the chat message have the same value in the column {@code subject}.
 */
public interface MentionEmailComposer extends Composer {

    /** Returns the name of the composer (message builder) of the chat messages whose content the emails repeat. */
    String goesWith();

    /**
     * Returns the unique key of the queued email, made of the chat message's key and the person's id. The key prevents
     * a second email to the person about the same chat message.
     */
    default String key(Delivery post, String personId) {
        return post.key() + ":letter:" + personId;
    }
}
