package se.budkavle.bot.feature.agenda;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.ItemDecision;
import se.budkavle.storage.agenda.ItemDecision.State;

/** Handles the buttons of an agenda item: shows, edits and moves the item, and accepts, postpones or declines it. */
@Component
class ItemPresses implements Presses {

    private static final String EDITED = "agenda:edited";
    private static final String DECIDED = "agenda:decided";
    private static final String REASON_FIELD = "reason";

    private final AgendaItemRecorder recorder;
    private final ItemForm form;
    private final ItemCard card;
    private final AgendaCard agendaCard;
    private final AgendaMeetingFinder meetings;

    ItemPresses(
            AgendaItemRecorder recorder,
            ItemForm form,
            ItemCard card,
            AgendaCard agendaCard,
            AgendaMeetingFinder meetings) {
        this.recorder = recorder;
        this.form = form;
        this.card = card;
        this.agendaCard = agendaCard;
        this.meetings = meetings;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(AgendaButtonIds.SHOW_ITEM, this::show),
                Press.of(AgendaButtonIds.EDIT_ITEM, this::openForm),
                FormPress.of(EDITED, this::edit, this::editForm),
                Press.of(AgendaButtonIds.CHOOSE_SECTION, this::moveUnderSection),
                Press.of(AgendaButtonIds.MOVE_ITEM, this::move),
                Press.of(AgendaButtonIds.ACCEPT_ITEM, this::accept),
                Press.of(AgendaButtonIds.ASK_FOR_REASON, this::askForReason),
                FormPress.of(DECIDED, this::postponeOrDecline, this::reasonForm));
    }

    /** Shows the chosen agenda item to a person who may decide about it. */
    private Reply show(PressEvent pressed) {
        return card.of(recorder.shown(pressed.value(), pressed.caller()));
    }

    /** Opens the form with which an agenda item's texts, planned time, presenter and purpose can be edited. */
    private Reply openForm(PressEvent pressed) {
        var item = recorder.decidable(pressed.reference(0), pressed.caller());
        return Reply.form(form(item, pressed));
    }

    /** Stores the agenda item that a person has edited in the form. */
    private Reply edit(PressEvent pressed) {
        return card.of(recorder.edit(pressed.reference(0), form.read(pressed), pressed.reference(1), pressed.caller()));
    }

    private Form editForm(PressEvent sent) {
        return form(undecided(sent), sent);
    }

    private Form form(AgendaItem item, PressEvent pressed) {
        return form.of(
                Press.id(EDITED, item.id(), item.contentFingerprint()),
                item,
                pressed.caller().locale());
    }

    /** Moves an agenda item to the end of another section. */
    private Reply moveUnderSection(PressEvent pressed) {
        return card.of(recorder.moveUnder(pressed.reference(0), pressed.value(), pressed.caller()));
    }

    /**
     * Moves an agenda item one place up or down within its section. Does nothing if the first item should move up, or
     * if the last item should move down.
     */
    private Reply move(PressEvent pressed) {
        return card.of(
                recorder.move(pressed.reference(0), pressed.reference(1).equals(ItemCard.EARLIER), pressed.caller()));
    }

    /** Accepts a proposed item, which then becomes part of the agenda. */
    private Reply accept(PressEvent pressed) {
        var item = recorder.accept(pressed.reference(0), pressed.caller());
        return agendaCard.after(
                Phrase.of("agenda.accepted", item.title()), meetings.meeting(item.meetingId()), pressed.caller());
    }

    /** Opens the form that asks for the reason why an item is postponed or declined. */
    private Reply askForReason(PressEvent pressed) {
        var item = recorder.decidable(pressed.reference(0), pressed.caller());
        return Reply.form(reasonForm(item, state(pressed.reference(1))));
    }

    /** Postpones or declines an agenda item, with the reason that the person has typed in the form. */
    private Reply postponeOrDecline(PressEvent pressed) {
        boolean postponed = state(pressed.reference(1)) == State.POSTPONED;
        var item = postponed
                ? recorder.postpone(pressed.reference(0), pressed.field(REASON_FIELD), pressed.caller())
                : recorder.decline(pressed.reference(0), pressed.field(REASON_FIELD), pressed.caller());
        return agendaCard.after(
                Phrase.of(postponed ? "agenda.postponed" : "agenda.declined", item.title()),
                meetings.meeting(item.meetingId()),
                pressed.caller());
    }

    private Form reasonForm(PressEvent sent) {
        return reasonForm(undecided(sent), state(sent.reference(1)));
    }

    private static Form reasonForm(AgendaItem item, State state) {
        return new Form(
                Press.id(DECIDED, item.id(), state),
                Phrase.of("agenda.why." + state),
                List.of(new Form.TextInput(
                        REASON_FIELD,
                        Phrase.of("agenda.form.reason"),
                        Phrase.of("agenda.form.reason.hint"),
                        "",
                        true,
                        true,
                        ItemDecision.LONGEST_REASON)));
    }

    private AgendaItem undecided(PressEvent sent) {
        var item = recorder.decidable(sent.reference(0), sent.caller());
        item.requireUndecided();
        return item;
    }

    private static State state(String word) {
        return List.of(State.POSTPONED, State.DECLINED).stream()
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
