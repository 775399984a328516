package se.budkavle.bot.feature.action;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.TypedDate;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionButtonIds;
import se.budkavle.storage.minutes.Action;

/** Handles the menu, buttons and forms with which people open an action (task) and report its progress. */
@Component
class ActionPresses implements Presses {

    static final String SHOW = "minutes:show-action";

    private final ActionRights actionRights;
    private final ActionRecorder recorder;
    private final ActionCard card;
    private final ActionList list;
    private final Rights rights;
    private final TypedDate dates;
    private final TransactionOperations transaction;

    ActionPresses(
            ActionRights actionRights,
            ActionRecorder recorder,
            ActionCard card,
            ActionList list,
            Rights rights,
            TypedDate dates,
            TransactionOperations transaction) {
        this.actionRights = actionRights;
        this.recorder = recorder;
        this.card = card;
        this.list = list;
        this.rights = rights;
        this.dates = dates;
        this.transaction = transaction;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(SHOW, pressed -> show(pressed.value(), pressed)),
                Press.of(ActionButtonIds.OPEN, pressed -> show(pressed.reference(0), pressed)),
                Press.of(ActionButtonIds.OWN, pressed -> list.own(rights.person(pressed.caller()))),
                Press.of(ActionButtonIds.ASK_DONE, asking(ActionForms::done)),
                storing(ActionForms.STORE_DONE, this::storeDone, ActionForms::done),
                Press.of(ActionButtonIds.ASK_MOVE, asking(ActionForms::move)),
                storing(ActionForms.STORE_MOVE, this::storeMove, ActionForms::move),
                Press.of(ActionButtonIds.ASK_HELP, asking(ActionForms::help)),
                storing(ActionForms.STORE_HELP, this::storeHelp, ActionForms::help));
    }

    private Reply show(String id, PressEvent pressed) {
        return card.of(actionRights.readable(id, pressed.caller()), pressed.caller(), Optional.empty());
    }

    private Function<PressEvent, Reply> asking(Function<Action, Form> form) {
        return pressed -> {
            var action = changeable(pressed);
            action.requireOpen();
            return Reply.form(form.apply(action));
        };
    }

    private FormPress storing(String act, Function<PressEvent, Reply> store, Function<Action, Form> form) {
        return FormPress.of(
                act, sent -> transaction.execute(status -> store.apply(sent)), sent -> form.apply(changeable(sent)));
    }

    private Reply storeDone(PressEvent sent) {
        var done = recorder.close(changeable(sent), sent.field(ActionForms.OUTCOME), rights.personId(sent.caller()));
        return card.of(done, sent.caller(), Optional.of(Phrase.of("minutes.actions.closed")));
    }

    private Reply storeMove(PressEvent sent) {
        var action = changeable(sent);
        var day = dates.read(sent.field(ActionForms.DUE).strip(), sent.caller().locale());
        var moved = recorder.move(
                action, day, sent.field(ActionForms.REASON), sent.number(1), rights.personId(sent.caller()));
        return card.of(moved, sent.caller(), Optional.of(Phrase.of("action.moved", day)));
    }

    private Reply storeHelp(PressEvent sent) {
        var action = changeable(sent);
        boolean told = recorder.askForHelp(action, sent.field(ActionForms.HELP), rights.personId(sent.caller()));
        return card.of(
                action, sent.caller(), Optional.of(Phrase.of(told ? "action.asked" : "action.asked-nobody-told")));
    }

    private Action changeable(PressEvent pressed) {
        return actionRights.changeable(pressed.reference(0), pressed.caller());
    }
}
