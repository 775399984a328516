package se.budkavle.bot.view.document;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.delivery.DocumentChangeListener;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.paper.DocumentFile;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.document.DocumentStore;
import se.budkavle.storage.meeting.Meeting;

/**
 * Downloads, stores and removes documents of meetings and agenda items. Schedules edits of the messages that list the
 * documents. The caller must have checked the rights.
 */
@Component
public class DocumentRecorder {

    private final DocumentStore store;
    private final DocumentSettings settings;
    private final LivePosts posts;
    private final List<DocumentChangeListener> listeners;
    private final AuditLog audit;
    private final Clock clock;

    DocumentRecorder(
            DocumentStore store,
            DocumentSettings settings,
            LivePosts posts,
            List<DocumentChangeListener> listeners,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.posts = posts;
        this.listeners = listeners;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Downloads and checks an attached file. Must be called outside a transaction, because the download can take
     * seconds.
     */
    public DocumentFile fetch(UploadedFile sent) {
        return DocumentFile.read(
                sent.name(), sent.bytes(Math.toIntExact(settings.maxSize().toBytes())));
    }

    /**
     * The result of adding a document.
     *
     * @param isNew true if the document was stored now; false if the same file was already attached to this meeting and
     *     agenda item
     */
    public record Added(Document document, boolean isNew) {}

    /**
     * Stores a document of a meeting or agenda item. Stores nothing and returns the existing document if the same file
     * is already attached to the meeting and item.
     *
     * @param itemId the agenda item to which the document belongs; null for the meeting as a whole
     */
    @Transactional
    public Added add(Meeting meeting, @Nullable String itemId, DocumentFile file, String by) {
        var asked =
                Document.of(meeting.id(), itemId, file.name(), file.kind().type(), file.bytes(), by, clock.instant());
        var stored = store.add(asked, file.bytes(), settings.maxSizePerMeeting().toBytes());
        boolean isNew = stored.id().equals(asked.id());
        if (isNew) {
            changed("document.add", meeting, stored, by);
        }
        return new Added(stored, isNew);
    }

    /**
     * Returns the meeting's documents with this file name, oldest first. Omits documents that belong to only one agenda
     * item.
     */
    public List<Document> named(Meeting meeting, String fileName) {
        return store.named(meeting.id(), fileName);
    }

    /** Stores a document of the meeting as a whole, and removes the meeting's documents with the same file name. */
    @Transactional
    public Document replace(Meeting meeting, DocumentFile file, String by) {
        named(meeting, file.name()).forEach(one -> remove(one, meeting, by));
        return add(meeting, null, file, by).document();
    }

    @Transactional
    public void remove(Document document, Meeting meeting, String by) {
        store.remove(document);
        changed("document.remove", meeting, document, by);
    }

    private void changed(String action, Meeting meeting, Document document, String by) {
        audit.save(AuditEntry.of(by, action, meeting.id(), document.itemId(), clock.instant()));
        posts.refresh(MeetingNoticeDeliveryKey.key(meeting.id()));
        listeners.forEach(one -> one.documentsChanged(meeting));
    }
}
