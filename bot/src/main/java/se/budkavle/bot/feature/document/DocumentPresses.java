package se.budkavle.bot.feature.document;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.view.meeting.MeetingButtonIds;

/** Handles the buttons and menus that list documents, open a document and remove a document. */
@Component
class DocumentPresses implements Presses {

    private final MeetingFinder meetings;
    private final DocumentFinder finder;
    private final DocumentListCard list;
    private final DocumentCard card;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmRemoveDocument confirm;

    DocumentPresses(
            MeetingFinder meetings,
            DocumentFinder finder,
            DocumentListCard list,
            DocumentCard card,
            ConfirmationWorkflow confirmations,
            ConfirmRemoveDocument confirm) {
        this.meetings = meetings;
        this.finder = finder;
        this.list = list;
        this.card = card;
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MeetingButtonIds.DOCUMENTS, this::list),
                Press.of(DocumentListCard.SHOW, this::show),
                Press.of(DocumentCard.REMOVE, this::remove));
    }

    private Reply list(PressEvent pressed) {
        return list.of(meetings.pressed(pressed), pressed.caller());
    }

    private Reply show(PressEvent pressed) {
        return card.of(finder.readable(pressed.value(), pressed.caller()), pressed.caller());
    }

    private Reply remove(PressEvent pressed) {
        return confirmations.show(
                confirm, new ConfirmRemoveDocument.RemoveRequest(pressed.reference(0)), pressed.caller());
    }
}
