package se.budkavle.bot.delivery;

import java.util.Optional;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.Recipient;

/**
 * Writes what one recipient of a batch gets, at the moment of sending, so that it is fresh.
 *
 * <p>The post's reference or the letter's id is the recipient's id, by which it is found again.
 */
public interface BatchComposer {

    /** The name that its batches carry. */
    String name();

    /** Why nothing can be written this way at the moment, as a key; what is to go this way waits, and is tried again. */
    default Optional<String> trouble(Addressee.Kind way) {
        return Optional.empty();
    }

    /** A post where the recipient's way is the chat, a letter where it is mail; or why there is neither. */
    Composed compose(Batch batch, Recipient recipient);
}
