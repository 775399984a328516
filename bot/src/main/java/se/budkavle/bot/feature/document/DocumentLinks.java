package se.budkavle.bot.feature.document;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.view.document.DocumentSettings;
import se.budkavle.bot.web.PersonalLinks;
import se.budkavle.bot.web.PersonalLinks.PersonalLink;
import se.budkavle.storage.document.Document;

/**
 * Creates personal links to documents, and finds the document to which a link leads. Each time somebody opens a link,
 * the bot checks whether the link's owner may still read the document.
 */
@Component
class DocumentLinks {

    static final String PATH = "/document/";
    private static final PersonalLinks.Kind KIND = new PersonalLinks.Kind(PATH, "document.fetch");

    private final PersonalLinks links;
    private final DocumentFinder finder;
    private final DocumentSettings settings;
    private final Clock clock;

    DocumentLinks(PersonalLinks links, DocumentFinder finder, DocumentSettings settings, Clock clock) {
        this.links = links;
        this.finder = finder;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns a link to the document for this person. Returns empty if the bot has no public web server. */
    Optional<PersonalLink> to(Document document, String personId) {
        var until = clock.instant().plus(settings.linkValid());
        return links.to(KIND, new PersonalLinks.Target(document.id(), personId, until));
    }

    /**
     * Returns the document to which a link leads. Returns empty if the link is invalid, the document was removed, or
     * the link's owner may no longer read the document. Throws {@code PageGone} if the link has expired.
     */
    Optional<Document> read(String token) {
        return links.read(KIND, token).flatMap(target -> finder.readable(target.matter(), target.personId()));
    }
}
