package se.budkavle.bot.feature.agenda;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemTransfer;
import se.budkavle.storage.directory.Networks;

/**
 * Handles the buttons that send an agenda item to a group, give back a prepared item, and list the user's own
 * proposals.
 */
@Component
class ItemTransferPresses implements Presses {

    private final ItemTransferRecorder recorder;
    private final ItemReturnForm form;
    private final AgendaItems items;
    private final AgendaCard card;
    private final AgendaMeetingFinder meetings;
    private final Networks networks;
    private final OwnProposalsMessage own;
    private final Rights rights;

    ItemTransferPresses(
            ItemTransferRecorder recorder,
            ItemReturnForm form,
            AgendaItems items,
            AgendaCard card,
            AgendaMeetingFinder meetings,
            Networks networks,
            OwnProposalsMessage own,
            Rights rights) {
        this.recorder = recorder;
        this.form = form;
        this.items = items;
        this.card = card;
        this.meetings = meetings;
        this.networks = networks;
        this.own = own;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MeetingButtonIds.OWN_PROPOSALS, pressed -> own.of(rights.person(pressed.caller()))),
                Press.of(AgendaButtonIds.SEND_TO_GROUP, this::send),
                Press.of(AgendaButtonIds.OPEN_GIVE_BACK_FORM, this::openForm),
                FormPress.of(ItemReturnForm.GIVEN_BACK, this::giveBack, this::form));
    }

    private Reply send(PressEvent pressed) {
        return receipt(recorder.send(pressed.reference(0), pressed.reference(1), pressed.caller()), pressed);
    }

    private Reply openForm(PressEvent pressed) {
        return Reply.form(form(pressed));
    }

    private Form form(PressEvent pressed) {
        var how = how(pressed);
        var item = recorder.prepared(pressed.reference(0), pressed.caller());
        return form.of(item, how, recorder.receiver(item));
    }

    private Reply giveBack(PressEvent sent) {
        var how = how(sent);
        var item = recorder.prepared(sent.reference(0), sent.caller());
        var answers = form.answers(sent, how, recorder.receiver(item));
        return receipt(recorder.giveBack(item.id(), how, form.text(sent), answers, sent.caller()), sent);
    }

    /**
     * Returns a reply with the agenda from which the item was sent. A sentence above the agenda names the network that
     * now has the item.
     */
    private Reply receipt(ItemTransfer step, PressEvent pressed) {
        AgendaItem item = items.findById(step.itemId()).orElseThrow();
        var receiver = networks.findById(step.toNetworkId()).orElseThrow().title();
        var said = recorder.arrivedAt(step)
                .map(meeting ->
                        Phrase.of("agenda.path.done-at." + step.kind(), item.title(), receiver, meeting.startsAt()))
                .orElseGet(() -> Phrase.of("agenda.path.done." + step.kind(), item.title(), receiver));
        return card.after(said, meetings.meeting(item.meetingId()), pressed.caller());
    }

    private static ItemTransfer.Kind how(PressEvent pressed) {
        return List.of(ItemTransfer.Kind.PREPARED, ItemTransfer.Kind.ADVISED_AGAINST).stream()
                .filter(kind -> kind.name().equals(pressed.reference(1)))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
