package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionForm;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;

/** Handles the buttons and forms with which people add notes, decisions and actions to minutes. */
@Component
class NewEntryPresses implements Presses {

    private final MinutesFinder finder;
    private final OpenMinutesFinder openMinutes;
    private final MinutesItemCard card;
    private final MinutesForms forms;
    private final ActionForm actions;
    private final MinutesRecorder recorder;
    private final DecisionRecorder decisions;
    private final Rights rights;

    NewEntryPresses(
            MinutesFinder finder,
            OpenMinutesFinder openMinutes,
            MinutesItemCard card,
            MinutesForms forms,
            ActionForm actions,
            MinutesRecorder recorder,
            DecisionRecorder decisions,
            Rights rights) {
        this.finder = finder;
        this.openMinutes = openMinutes;
        this.card = card;
        this.forms = forms;
        this.actions = actions;
        this.recorder = recorder;
        this.decisions = decisions;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MinutesButtonIds.ASK_NOTE, pressed -> Reply.form(noteForm(pressed))),
                FormPress.of(MinutesButtonIds.STORE_NOTE, this::storeNote, this::noteForm),
                Press.of(MinutesButtonIds.ASK_DECISION, pressed -> Reply.form(decisionForm(pressed))),
                FormPress.of(MinutesButtonIds.STORE_DECISION, this::storeDecision, this::decisionForm),
                Press.of(MinutesButtonIds.ASK_ACTION, pressed -> Reply.form(actionForm(pressed))),
                FormPress.of(MinutesButtonIds.STORE_ACTION, this::storeAction, this::actionForm));
    }

    private Form noteForm(PressEvent pressed) {
        return forms.note(openMinutes.of(pressed), item(pressed));
    }

    private Form decisionForm(PressEvent pressed) {
        return forms.decision(openMinutes.of(pressed), item(pressed), MessageLinks.source(pressed, 2), "");
    }

    private Form actionForm(PressEvent pressed) {
        var meeting = openMinutes.of(pressed);
        return actions.empty(Press.id(MinutesButtonIds.STORE_ACTION, meeting.id(), item(pressed)));
    }

    private Reply storeNote(PressEvent sent) {
        var meeting = finder.writable(sent);
        var item = finder.itemId(meeting, sent.reference(1));
        recorder.addNote(meeting, item, sent.field(MinutesForms.TEXT), rights.personId(sent.caller()));
        return card.of(meeting, item, sent.caller(), Optional.of(Phrase.of("minutes.stored.NOTE")));
    }

    private Reply storeDecision(PressEvent sent) {
        var meeting = finder.writable(sent);
        var item = finder.itemId(meeting, sent.reference(1));
        decisions.add(
                meeting, item, forms.decision(sent), MessageLinks.source(sent, 2), rights.personId(sent.caller()));
        return card.of(meeting, item, sent.caller(), Optional.of(Phrase.of("minutes.stored.DECISION")));
    }

    private Reply storeAction(PressEvent sent) {
        var meeting = finder.writable(sent);
        var item = finder.itemId(meeting, sent.reference(1));
        recorder.addAction(meeting, item, actions.read(sent, meeting.networkId()), rights.personId(sent.caller()));
        return card.of(meeting, item, sent.caller(), Optional.of(Phrase.of("minutes.stored.ACTION")));
    }

    /** Reads the id of an agenda item from the button's custom id. Checks that the item belongs to the meeting. */
    private String item(PressEvent pressed) {
        finder.itemId(finder.writable(pressed), pressed.reference(1));
        return pressed.reference(1);
    }
}
