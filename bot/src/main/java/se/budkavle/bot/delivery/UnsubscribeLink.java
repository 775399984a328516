package se.budkavle.bot.delivery;

import java.net.URI;
import java.util.Optional;
import se.budkavle.storage.contact.OwnAddress;

/** Makes the link by which a person turns off letters about posts that mention them. */
public interface UnsubscribeLink {

    /** Returns the link; empty when the web is not open. */
    Optional<URI> of(OwnAddress reader);
}
