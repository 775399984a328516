package se.budkavle.bot.feature.newsletter;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Recipient;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.Issue;

/** The links at the foot of a letter: the issue on the web, all newsletters of the reader's own, and leaving. */
@Component
class LetterFoot {

    private final ArchiveAccess archive;
    private final ChoicesLinks choices;

    LetterFoot(ArchiveAccess archive, ChoicesLinks choices) {
        this.archive = archive;
        this.choices = choices;
    }

    /** @param key of the words that lead there */
    record Link(String key, String address) { }

    /** @param network one on whose account the letter comes */
    List<Link> of(Issue issue, Network network, Recipient recipient, URI leave) {
        var links = new ArrayList<Link>();
        reader(recipient).ifPresent(reader -> {
            var mailAddress = recipient.addressee().id();
            archive.linkInLetter(network, reader, mailAddress).ifPresent(link -> links.add(new Link("newsletter.letter.web", link + "/" + issue.code())));
            links.add(new Link("newsletter.letter.choices", choices.of(reader, mailAddress)));
        });
        links.add(new Link("newsletter.letter.leave", leave.toString()));
        return List.copyOf(links);
    }

    private static Optional<ReaderReference> reader(Recipient recipient) {
        return Optional.ofNullable(recipient.personId()).map(ReaderReference::person)
                .or(() -> Optional.ofNullable(recipient.contactId()).map(ReaderReference::contact));
    }
}
