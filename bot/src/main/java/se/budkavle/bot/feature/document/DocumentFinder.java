package se.budkavle.bot.feature.document;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.document.MeetingDocumentReader;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.document.Documents;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Finds documents and decides who may read, add and remove them.
 *
 * <p>People who may read a network may read the documents of its meetings and of its accepted agenda items. Only people
 * who belong to the network may read the documents of other agenda items, such as proposals.
 */
@Component
class DocumentFinder {

    static final String ONLY_MEMBERS = "document.only-members";

    private final Documents documents;
    private final MeetingDocumentReader announced;
    private final AgendaItems items;
    private final Meetings meetings;
    private final MeetingFinder finder;
    private final People people;
    private final Rights rights;
    private final Clock clock;

    DocumentFinder(
            Documents documents,
            MeetingDocumentReader announced,
            AgendaItems items,
            Meetings meetings,
            MeetingFinder finder,
            People people,
            Rights rights,
            Clock clock) {
        this.documents = documents;
        this.announced = announced;
        this.items = items;
        this.meetings = meetings;
        this.finder = finder;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /** Returns the meeting's documents that the user may read, oldest first. */
    List<Document> readable(Meeting meeting, Caller caller) {
        var network = finder.networkOf(meeting);
        rights.requireReading(caller, network);
        return rights.belonging(caller).test(network) ? announced.forMembers(meeting) : announced.of(meeting);
    }

    /** Returns the document with this id. Throws a refusal if the document was removed or the user may not read it. */
    Document readable(String documentId, Caller caller) {
        var document = documents.findById(documentId).orElseThrow(() -> new Refusal("document.gone"));
        var network = finder.networkOf(meetingOf(document));
        rights.requireReading(caller, network);
        if (!isAnnounced(document)) {
            rights.requireBelonging(caller, network, ONLY_MEMBERS);
        }
        return document;
    }

    /**
     * Returns the document with this id for a person who opens a link on the web. Returns empty if the person may not
     * read the document.
     */
    Optional<Document> readable(String documentId, String personId) {
        return documents
                .findById(documentId)
                .filter(any -> people.findById(personId).isPresent())
                .filter(document -> {
                    var network = finder.networkOf(meetingOf(document));
                    return rights.mayRead(personId, network)
                            && (isAnnounced(document) || rights.belongs(personId, network.id()));
                });
    }

    private boolean isAnnounced(Document document) {
        return itemOf(document).map(AgendaItem::isAccepted).orElse(true);
    }

    Optional<AgendaItem> itemOf(Document document) {
        return Optional.ofNullable(document.itemId()).flatMap(items::findById);
    }

    Meeting meetingOf(Document document) {
        return meetings.findById(document.meetingId()).orElseThrow();
    }

    Network networkOf(Meeting meeting) {
        return finder.networkOf(meeting);
    }

    /**
     * Throws a refusal if the user does not belong to the meeting's network, and thus may not add documents to any of
     * its agenda items. Must be called before the bot searches for an item by title, because the message about an
     * unknown title would show the titles of similar items, even of proposals.
     */
    void requireNamingItems(Meeting meeting, Caller caller) {
        var network = finder.networkOf(meeting);
        if (!rights.belonging(caller).test(network)) {
            rights.requireKeepingDocuments(caller, network);
        }
    }

    /**
     * Throws a refusal if the user may not add documents to the meeting or to the agenda item. A person who proposed an
     * agenda item may add documents to the item until the meeting begins.
     */
    void requireAdding(Meeting meeting, @Nullable AgendaItem item, Caller caller) {
        var network = finder.networkOf(meeting);
        rights.requireReading(caller, network);
        if (isOwn(item, caller) && meeting.isAhead(clock.instant())) {
            rights.requireBelonging(caller, network, ONLY_MEMBERS);
        } else {
            rights.requireKeepingDocuments(caller, network);
        }
        if (meeting.isCancelled()) {
            throw new Refusal("document.meeting-cancelled");
        }
        if (item != null) {
            item.requireUndecided();
        }
    }

    private boolean isOwn(@Nullable AgendaItem item, Caller caller) {
        return item != null
                && rights.known(caller)
                        .filter(person -> person.id().equals(item.origin().proposedBy()))
                        .isPresent();
    }

    /**
     * Returns whether the user may remove the document. The right to remove a document belongs to the person who
     * attached it, as long as this person belongs to the network, and to the people who manage the network's documents.
     */
    boolean mayRemove(Document document, Caller caller) {
        var network = finder.networkOf(meetingOf(document));
        return rights.known(caller)
                        .filter(person -> person.id().equals(document.addedBy()))
                        .filter(any -> rights.belonging(caller).test(network))
                        .isPresent()
                || rights.keepsDocuments(caller, network);
    }

    /** Returns the document with this id. Throws a refusal if the user may not remove the document. */
    Document removable(String documentId, Caller caller) {
        var document = readable(documentId, caller);
        if (!mayRemove(document, caller)) {
            rights.requireKeepingDocuments(caller, finder.networkOf(meetingOf(document)));
        }
        return document;
    }
}
