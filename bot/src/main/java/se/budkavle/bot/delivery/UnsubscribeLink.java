package se.budkavle.bot.delivery;

import java.net.URI;
import java.util.Optional;
import se.budkavle.storage.contact.OwnAddress;

/** Creates the link with which a person turns off the e-mails about chat messages that mention the person. */
public interface UnsubscribeLink {

    /**
     * Returns the unsubscribe link for this reader; empty if e-mails cannot link to the bot's web pages at the moment.
     */
    Optional<URI> of(OwnAddress reader);
}
