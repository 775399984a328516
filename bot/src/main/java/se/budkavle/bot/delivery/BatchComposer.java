package se.budkavle.bot.delivery;

import java.util.Optional;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;

/**
 * Builds the message to one recipient of a mass mailing (batch). The message is built at the moment of sending, so that
 * its content is current.
 *
 * <p>The message must contain the id of the recipient's database row, so that the bot can find the row again. A chat
 * message contains the row's id as its reference, and an email contains it in the field {@code id}.
 */
public interface BatchComposer {

    /** Returns the composer's unique name. Each batch stores the name of the composer that builds its messages. */
    String name();

    /**
     * Returns the message bundle key of the reason why messages of this type, for example emails, cannot be built at
     * the moment. Returns empty if messages of this type can be built.
     *
     * <p>As long as this method returns a reason, the batch sends no messages of this type, and retries later.
     */
    default Optional<String> trouble(Addressee.Kind way) {
        return Optional.empty();
    }

    /**
     * Returns the message to this recipient: a chat message or an email, depending on the recipient's address. If the
     * recipient gets no message, returns the reason.
     */
    Composed compose(Batch batch, BatchRecipient recipient);
}
