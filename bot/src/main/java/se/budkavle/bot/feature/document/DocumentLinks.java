package se.budkavle.bot.feature.document;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.view.document.DocumentSettings;
import se.budkavle.bot.web.PageGone;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.document.Document;

/**
 * Creates personal links to documents, and finds the document of a link. A link expires after some time. Each opening
 * checks again whether the link's owner may read the document.
 */
@Component
class DocumentLinks {

    static final String PATH = "/document/";
    private static final String PURPOSE = "document.fetch";
    private static final String BETWEEN = ":";

    private final SignedLinks links;
    private final PublicAddress address;
    private final DocumentFinder finder;
    private final DocumentSettings settings;
    private final Clock clock;

    DocumentLinks(
            SignedLinks links, PublicAddress address, DocumentFinder finder, DocumentSettings settings, Clock clock) {
        this.links = links;
        this.address = address;
        this.finder = finder;
        this.settings = settings;
        this.clock = clock;
    }

    /** A link and the time until which it can be opened. */
    record PersonalLink(String address, Instant until) {}

    /** Returns a link to the document for this person. Returns empty if the bot has no public web server. */
    Optional<PersonalLink> to(Document document, String personId) {
        if (!address.isOpen()) {
            return Optional.empty();
        }
        var until = clock.instant().plus(settings.linkValid());
        var matter = document.id() + BETWEEN + until.toEpochMilli();
        return Optional.of(new PersonalLink(address.of(PATH + links.token(PURPOSE, matter, personId)), until));
    }

    /**
     * Returns the document of a link. Returns empty if the link is invalid, the document was removed, or the link's
     * owner may no longer read it. Throws {@code PageGone} if the link has expired.
     */
    Optional<Document> read(String token) {
        return links.read(PURPOSE, token).flatMap(link -> {
            var matter = link.matter().split(BETWEEN, 2);
            if (Instant.ofEpochMilli(Long.parseLong(matter[1])).isBefore(clock.instant())) {
                throw new PageGone();
            }
            return finder.readable(matter[0], link.person());
        });
    }
}
