package se.budkavle.bot.delivery;

import java.net.URI;
import java.util.Optional;
import se.budkavle.storage.contact.OwnAddress;

/** Makes the link by which a person ends the letters about what mentions them. */
public interface LetterEnding {

    /** Empty where no page can be opened. */
    Optional<URI> of(OwnAddress reader);
}
