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
import se.budkavle.storage.delivery.Recipient;

/** Finds the composer (the class that builds the messages) of a batch by the name that the batch stores. */
@Component
class BatchComposerRegistry {

    private final Map<String, BatchComposer> composers;

    BatchComposerRegistry(List<BatchComposer> composers) {
        this.composers = composers.stream().collect(Collectors.toMap(BatchComposer::name, Function.identity()));
    }

    /**
     * Returns why no message of the batch can be built at the moment for recipients of this kind; empty if messages can
     * be built.
     */
    Optional<String> trouble(Batch batch, Addressee.Kind way) {
        return Optional.ofNullable(composers.get(batch.composer())).flatMap(composer -> composer.trouble(way));
    }

    /**
     * Builds the message to this recipient, and checks that its type (chat post or e-mail) fits the recipient's
     * address.
     */
    Composed compose(Batch batch, Recipient recipient) {
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
