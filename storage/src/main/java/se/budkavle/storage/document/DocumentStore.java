package se.budkavle.storage.document;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores and removes documents together with their bytes, which documents with the same content share. */
@Component
public class DocumentStore {

    private final Documents documents;
    private final DocumentContents contents;

    DocumentStore(Documents documents, DocumentContents contents) {
        this.documents = documents;
        this.contents = contents;
    }

    /**
     * Stores a document. Returns the stored one if the same file already belongs to the same meeting and item.
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

    /** Removes a document, and its bytes if no other document has the same. */
    @Transactional
    public void remove(Document document) {
        documents.delete(document);
        if (documents.countWithContent(document.digest()) == 0) {
            contents.deleteById(document.digest());
        }
    }

    /**
     * Gives the documents of an item also to the item that continues it at a later meeting. The earlier meeting keeps
     * its own, so that its record stays complete.
     */
    @Transactional
    public void carry(String itemId, String laterMeetingId, String laterItemId) {
        documents.ofItem(itemId).forEach(one -> documents.save(one.carriedTo(laterMeetingId, laterItemId)));
    }
}
