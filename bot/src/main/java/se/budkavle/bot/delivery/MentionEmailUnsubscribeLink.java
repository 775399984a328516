package se.budkavle.bot.delivery;

import java.net.URI;
import java.util.Optional;
import se.budkavle.storage.contact.OwnAddress;

/** Creates the unsubscribe link for emails about chat messages that mention a person. */
public interface MentionEmailUnsubscribeLink {

    /**
     * Returns the unsubscribe link for this reader. Returns empty if readers cannot reach the bot's web pages at the
     * moment.
     */
    Optional<URI> of(OwnAddress reader);
}
