package se.budkavle.bot.feature.document;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.NoticePart;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentLines;
import se.budkavle.bot.view.document.MeetingDocumentReader;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;

/** Adds the names of a meeting's documents to the meeting notice, with a button that opens the documents. */
@Component
class NoticeDocuments implements NoticePart {

    /** The maximum number of documents that a meeting notice names. A button below the notice lists all documents. */
    private static final int LISTED = 10;

    private final MeetingDocumentReader announced;

    NoticeDocuments(MeetingDocumentReader announced) {
        this.announced = announced;
    }

    @Override
    public Post addTo(Post notice, Meeting meeting, Delivery delivery) {
        if (meeting.isCancelled()) {
            return notice;
        }
        var documents = announced.of(meeting);
        if (documents.isEmpty()) {
            return notice;
        }
        var lines = documents.stream().map(DocumentLines::line).toList();
        return notice.showing(notice.page()
                        .field(Phrase.of("document.heading"), Phrase.joined("\n", DocumentLines.first(lines, LISTED))))
                .with(DocumentLines.button(meeting.id(), documents.size()));
    }
}
