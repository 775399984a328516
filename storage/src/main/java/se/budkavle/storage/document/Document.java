package se.budkavle.storage.document;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A file attached to a meeting or to one of its agenda items. The bytes of the file are stored separately in
 * {@link DocumentContent}.
 *
 * @param itemId the agenda item to which the document belongs; null if it belongs to the meeting as a whole
 * @param type the MIME type, determined from the file's content
 * @param size the number of bytes
 * @param digest the hash of the bytes, which is the id of the {@link DocumentContent}
 * @param addedBy the person who attached the document; null after that person was erased
 */
@Table("document")
public record Document(
        @Id String id,
        String meetingId,
        @Nullable String itemId,
        String name,
        String type,
        int size,
        String digest,
        @Nullable String addedBy,
        Instant addedAt,
        @Version int version) {

    /** The maximum number of documents of one meeting, including those of its items. */
    public static final int MOST = 50;

    public static Document of(
            String meetingId,
            @Nullable String itemId,
            String fileName,
            String type,
            byte[] bytes,
            String by,
            Instant now) {
        return new Document(
                NewId.next(),
                meetingId,
                itemId,
                DocumentName.of(fileName),
                type,
                bytes.length,
                Fingerprint.of(bytes),
                by,
                now,
                0);
    }

    /**
     * Throws a {@code Refusal} if this document would exceed the meeting's maximum number of documents or of bytes.
     *
     * @param present the documents that the meeting already has
     * @param most the maximum number of bytes of all documents of a meeting
     */
    public void requireRoom(Collection<Document> present, long most) {
        if (present.size() >= MOST) {
            throw new Refusal("document.count", MOST);
        }
        long total = size + present.stream().mapToLong(Document::size).sum();
        if (total > most) {
            throw new Refusal("document.total-size", most / (1024 * 1024));
        }
    }

    /** Returns whether {@code earlier} has the same bytes and belongs to the same meeting and item. */
    public boolean repeats(Document earlier) {
        return meetingId.equals(earlier.meetingId)
                && Objects.equals(itemId, earlier.itemId)
                && digest.equals(earlier.digest);
    }

    /**
     * Returns a copy of this document for an agenda item of a later meeting. The agenda item of the later meeting
     * continues the item of this document.
     */
    Document carriedTo(String laterMeetingId, String laterItemId) {
        return new Document(NewId.next(), laterMeetingId, laterItemId, name, type, size, digest, addedBy, addedAt, 0);
    }
}
