package se.budkavle.bot.view.document;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.document.Documents;
import se.budkavle.storage.meeting.Meeting;

/**
 * Reads a meeting's documents that all readers of the network may see. Omits documents of proposed and postponed agenda
 * items.
 */
@Component
public class AnnouncedDocuments {

    private final Documents documents;
    private final AgendaItems items;

    AnnouncedDocuments(Documents documents, AgendaItems items) {
        this.documents = documents;
        this.items = items;
    }

    /** Returns the documents of the meeting as a whole and of its accepted items, oldest first. */
    public List<Document> of(Meeting meeting) {
        var all = documents.ofMeeting(meeting.id());
        if (all.stream().allMatch(one -> one.itemId() == null)) {
            return all;
        }
        var accepted = items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()).stream()
                .filter(AgendaItem::isAccepted)
                .map(AgendaItem::id)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> one.itemId() == null || accepted.contains(one.itemId()))
                .toList();
    }
}
