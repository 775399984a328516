package se.budkavle.bot.view.document;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemDecision;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.document.Documents;
import se.budkavle.storage.meeting.Meeting;

/**
 * Reads the documents of a meeting that a reader may see. People outside the network who may read the network do not
 * see the documents of proposed and postponed agenda items.
 */
@Component
public class MeetingDocumentReader {

    private final Documents documents;
    private final AgendaItems items;

    MeetingDocumentReader(Documents documents, AgendaItems items) {
        this.documents = documents;
        this.items = items;
    }

    /**
     * Returns the documents for everyone who may read the network, oldest first: the documents of the meeting as a
     * whole and of its accepted agenda items.
     */
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

    /** Returns the documents that people who belong to the network may see, oldest first. */
    public List<Document> forMembers(Meeting meeting) {
        var all = documents.ofMeeting(meeting.id());
        return all.stream().allMatch(one -> one.itemId() == null)
                ? all
                : forMembers(all, items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()));
    }

    /**
     * Returns the documents of a meeting that people who belong to the network may see. If another network has given an
     * agenda item back, returns the item's documents only once.
     */
    public static List<Document> forMembers(List<Document> all, List<AgendaItem> items) {
        var gone = items.stream()
                .filter(one -> one.state() == ItemDecision.State.SENT)
                .map(AgendaItem::id)
                .collect(Collectors.toSet());
        var latest = all.stream().collect(Collectors.toMap(Document::digest, Document::id, (one, later) -> later));
        return all.stream()
                .filter(one -> one.itemId() == null
                        || !gone.contains(one.itemId())
                        || one.id().equals(latest.get(one.digest())))
                .toList();
    }
}
