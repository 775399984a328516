package se.budkavle.bot.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;

/**
 * A registry of the composers, which build the messages of batches (mass mailings). Each batch stores the name of its
 * composer.
 */
@Component
class BatchComposerRegistry {

    private final Map<String, BatchComposer> composers;

    BatchComposerRegistry(List<BatchComposer> composers) {
        this.composers = composers.stream().collect(Collectors.toMap(BatchComposer::name, Function.identity()));
    }

    /**
     * Returns the message bundle key of the reason why the batch's messages of this type, for example emails, cannot be
     * built at the moment. Returns empty if messages of this type can be built, or if the batch's composer does not
     * exist.
     */
    Optional<String> trouble(Batch batch, Addressee.Kind way) {
        return Optional.ofNullable(composers.get(batch.composer())).flatMap(composer -> composer.trouble(way));
    }

    /**
     * Builds the message to this recipient with the batch's composer. Throws an exception if the composer returns an
     * email for a chat address, or a chat message for an email address.
     */
    Composed compose(Batch batch, BatchRecipient recipient) {
        if (recipient.addressee() == null) {
            return new Composed.Ended();
        }
        var composer = composers.get(batch.composer());
        if (composer == null) {
            return new Composed.Skip("delivery.no-composer");
        }
        var composed = composer.compose(batch, recipient);
        boolean byMail = recipient.way() == Addressee.Kind.MAIL;
        if (byMail ? composed instanceof Composed.ChatPost : composed instanceof Composed.Mail) {
            throw new IllegalStateException(
                    "The composer " + batch.composer() + " wrote the wrong kind for " + recipient.way());
        }
        return composed;
    }
}
