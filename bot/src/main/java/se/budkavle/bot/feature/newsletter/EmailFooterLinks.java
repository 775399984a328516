package se.budkavle.bot.feature.newsletter;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.Issue;

/**
 * Builds the links at the foot of a newsletter email. The links lead to the newsletter issue on the web (if the reader
 * has access to the archive), to the reader's own newsletters, and to the page for unsubscribing.
 */
@Component
class EmailFooterLinks {

    private final ArchiveAccess archive;
    private final ReaderSubscriptionsLinks choices;

    EmailFooterLinks(ArchiveAccess archive, ReaderSubscriptionsLinks choices) {
        this.archive = archive;
        this.choices = choices;
    }

    /**
     * A link at the foot of a newsletter email.
     *
     * @param key the message key of the text that the link shows
     */
    record Link(String key, String address) {}

    /**
     * Returns the links at the foot of the newsletter email.
     *
     * @param network one of the networks from which the recipient gets the email
     */
    List<Link> of(Issue issue, Network network, BatchRecipient recipient, URI leave) {
        var links = new ArrayList<Link>();
        var known = known(recipient);
        var mailAddress = recipient.requiredAddressee().id();
        known.stream()
                .flatMap(one -> archive.linkInLetter(network, one, mailAddress).stream())
                .findFirst()
                .ifPresent(link -> links.add(new Link("newsletter.letter.web", link + "/" + issue.code())));
        known.stream()
                .findFirst()
                .ifPresent(reader -> links.add(new Link("newsletter.letter.choices", choices.of(reader, mailAddress))));
        links.add(new Link("newsletter.letter.leave", leave.toString()));
        return List.copyOf(links);
    }

    /**
     * Returns the possible owners of the recipient's personal links: the person in Discord, the contact outside
     * Discord, or both. If the recipient is both a person and a contact, perhaps only the person or only the contact
     * has access to the network's archive.
     */
    private static List<PersonalLinkOwner> known(BatchRecipient recipient) {
        return Stream.of(
                        Optional.ofNullable(recipient.personId()).map(PersonalLinkOwner::person),
                        Optional.ofNullable(recipient.contactId()).map(PersonalLinkOwner::contact))
                .flatMap(Optional::stream)
                .toList();
    }
}
