package se.budkavle.bot.delivery;

import java.util.Optional;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.Recipient;

/**
 * Builds the message for one recipient of a batch when it is sent, so that its content is current.
 *
 * <p>The post's reference or the letter's id must be the recipient's id, because the message is matched to its row by
 * it.
 */
public interface BatchComposer {

    /** Returns the name under which batches refer to this composer. */
    String name();

    /**
     * Returns why no message can be built for this kind of addressee at the moment, as a message key; the batch then
     * pauses this kind and retries later.
     */
    default Optional<String> trouble(Addressee.Kind way) {
        return Optional.empty();
    }

    /** Returns a post for a recipient in the chat, a letter for a recipient by mail, or why nothing is sent. */
    Composed compose(Batch batch, Recipient recipient);
}
