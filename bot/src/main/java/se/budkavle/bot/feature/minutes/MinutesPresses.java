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
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesOverview;
import se.budkavle.bot.view.minutes.MinutesWords;
import se.budkavle.storage.meeting.MinutesKind;

/**
 * Handles the buttons, menus and forms with which people read minutes, send minutes, and reopen sent minutes for
 * corrections.
 */
@Component
class MinutesPresses implements Presses {

    private final MinutesFinder finder;
    private final MinutesOverview overview;
    private final MinutesItemCard card;
    private final MinutesForms forms;
    private final MinutesRecorder recorder;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmMinutes finish;
    private final MinutesSender sender;
    private final Rights rights;

    MinutesPresses(
            MinutesFinder finder,
            MinutesOverview overview,
            MinutesItemCard card,
            MinutesForms forms,
            MinutesRecorder recorder,
            ConfirmationWorkflow confirmations,
            ConfirmMinutes finish,
            MinutesSender sender,
            Rights rights) {
        this.finder = finder;
        this.overview = overview;
        this.card = card;
        this.forms = forms;
        this.recorder = recorder;
        this.confirmations = confirmations;
        this.finish = finish;
        this.sender = sender;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MinutesButtonIds.OPEN, pressed -> overview.of(finder.readable(pressed), pressed.caller())),
                Press.of(MinutesButtonIds.SHOW_ITEM, this::showItem),
                Press.of(MinutesButtonIds.FINISH, this::finish),
                Press.of(MinutesButtonIds.SEND_NOW, this::sendNow),
                Press.of(MinutesButtonIds.ASK_REASON, this::askReason),
                FormPress.of(MinutesButtonIds.REOPEN, this::reopen, this::reopenForm));
    }

    /**
     * Shows the minutes of the item that was chosen in a menu, or of the item whose id is in the custom id of a button.
     */
    private Reply showItem(PressEvent pressed) {
        var meeting = finder.readable(pressed);
        var item = pressed.values().isEmpty() ? pressed.reference(1) : pressed.value();
        return card.of(meeting, finder.itemId(meeting, item), pressed.caller(), Optional.empty());
    }

    private Reply finish(PressEvent pressed) {
        return confirmations.show(
                finish, new SendMinutesRequest(finder.writable(pressed).id()), pressed.caller());
    }

    private Reply sendNow(PressEvent pressed) {
        return sender.sendNow(finder.writable(pressed), rights.personId(pressed.caller()));
    }

    private Reply askReason(PressEvent pressed) {
        var meeting = finder.writable(pressed);
        recorder.requireLatest(meeting);
        return Reply.form(forms.reopen(meeting));
    }

    private Form reopenForm(PressEvent pressed) {
        return forms.reopen(finder.writable(pressed));
    }

    private Reply reopen(PressEvent sent) {
        var meeting = finder.writable(sent);
        var reopened = recorder.reopen(meeting, sent.field(MinutesForms.REASON), rights.personId(sent.caller()));
        return overview.of(
                meeting,
                sent.caller(),
                Optional.of(Phrase.of(MinutesWords.of("minutes.reopened", reopened.kind(MinutesKind.NOTES)))));
    }
}
