package se.budkavle.bot.feature.document;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentLines;
import se.budkavle.bot.view.document.DocumentRecorder;

/** Asks the user to confirm the removal of a document, and removes the document after the confirmation. */
@Component
class ConfirmRemoveDocument implements ConfirmationHandler<ConfirmRemoveDocument.RemoveRequest> {

    private final DocumentFinder finder;
    private final DocumentRecorder recorder;
    private final DocumentListCard card;
    private final Rights rights;

    ConfirmRemoveDocument(DocumentFinder finder, DocumentRecorder recorder, DocumentListCard card, Rights rights) {
        this.finder = finder;
        this.recorder = recorder;
        this.card = card;
        this.rights = rights;
    }

    /** The request to remove a document, stored until a person confirms it. */
    record RemoveRequest(String documentId) {}

    @Override
    public String kind() {
        return "document.remove";
    }

    @Override
    public Class<RemoveRequest> type() {
        return RemoveRequest.class;
    }

    @Override
    public Preview preview(RemoveRequest asked, Caller caller) {
        var document = finder.removable(asked.documentId(), caller);
        var meeting = finder.meetingOf(document);
        var by = rights.personId(caller);
        return Preview.of(
                Page.titled("document.remove.title", document.name())
                        .line(DocumentLines.kindAndSize(document))
                        .line("document.remove.asks"),
                Phrase.of("document.remove"),
                () -> {
                    recorder.remove(document, meeting, by);
                    return card.after(Phrase.of("document.removed", document.name()), meeting, caller);
                });
    }
}
