package se.budkavle.storage.document;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores and removes documents together with their bytes. Documents with equal bytes share one copy of the bytes. */
@Component
public class DocumentStore {

    private final Documents documents;
    private final DocumentContents contents;

    DocumentStore(Documents documents, DocumentContents contents) {
        this.documents = documents;
        this.contents = contents;
    }

    /**
     * Stores a document. If the same file is already attached to the same meeting and item, stores nothing and returns
     * the existing document.
     *
     * @param most the maximum number of bytes of all documents of a meeting
     */
    @Transactional
    public Document add(Document document, byte[] bytes, long most) {
        var present = documents.ofMeeting(document.meetingId());
        var same = present.stream().filter(document::repeats).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        document.requireRoom(present, most);
        if (!contents.existsById(document.digest())) {
            contents.save(DocumentContent.of(bytes));
        }
        return documents.save(document);
    }

    /**
     * Returns the meeting's documents with this file name, oldest first. Omits documents that belong to an agenda item.
     */
    @Transactional(readOnly = true)
    public List<Document> named(String meetingId, String fileName) {
        var name = DocumentName.of(fileName);
        return documents.ofMeeting(meetingId).stream()
                .filter(one -> one.itemId() == null && one.name().equals(name))
                .toList();
    }

    /** Removes a document. If no other document has the same bytes, removes the bytes too. */
    @Transactional
    public void remove(Document document) {
        documents.delete(document);
        if (documents.countWithContent(document.digest()) == 0) {
            contents.deleteById(document.digest());
        }
    }

    /** Returns whether the agenda item has documents. */
    @Transactional(readOnly = true)
    public boolean hasAny(String itemId) {
        return !documents.ofItem(itemId).isEmpty();
    }

    /**
     * Copies the documents of an agenda item to the item that continues it at a later meeting. The earlier meeting
     * keeps its documents too.
     */
    @Transactional
    public void carry(String itemId, String laterMeetingId, String laterItemId) {
        documents.ofItem(itemId).forEach(one -> documents.save(one.carriedTo(laterMeetingId, laterItemId)));
    }
}
