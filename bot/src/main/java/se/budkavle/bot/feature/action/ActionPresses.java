package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.MinutesPosts;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.Actions;

/** Handles the menu and the buttons with which people look at an action and close it. */
@Component
class ActionPresses implements Presses {

    static final String SHOW = "minutes:show-action";
    static final String ASK_DONE = "minutes:done";
    private static final String STORE_DONE = "minutes:closed";
    private static final String OUTCOME = "outcome";

    private final Actions actions;
    private final MinutesPosts minutes;
    private final ActionCard card;
    private final ActionRights actionRights;
    private final Rights rights;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ActionPresses(
            Actions actions,
            MinutesPosts minutes,
            ActionCard card,
            ActionRights actionRights,
            Rights rights,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.actions = actions;
        this.minutes = minutes;
        this.card = card;
        this.actionRights = actionRights;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(
                        SHOW,
                        pressed -> card.of(
                                actionRights.readable(pressed.value(), pressed.caller()),
                                pressed.caller(),
                                Optional.empty())),
                Press.of(ASK_DONE, pressed -> Reply.form(doneForm(pressed))),
                FormPress.of(STORE_DONE, sent -> transaction.execute(status -> storeDone(sent)), this::doneForm));
    }

    private Form doneForm(PressEvent pressed) {
        var action = changeable(pressed);
        return new Form(
                Press.id(STORE_DONE, action.id()),
                Phrase.of("minutes.actions.done"),
                List.of(new Form.TextInput(
                        OUTCOME,
                        Phrase.of("minutes.form.outcome"),
                        Phrase.of("minutes.form.outcome.hint"),
                        "",
                        true,
                        false,
                        Action.LONGEST_OUTCOME)));
    }

    private Reply storeDone(PressEvent sent) {
        var by = rights.person(sent.caller()).id();
        var action = changeable(sent);
        if (action.isDoneBy(by, sent.field(OUTCOME))) {
            return closed(action, sent);
        }
        var done = actions.save(action.done(sent.field(OUTCOME), by, clock.instant()));
        if (done.meetingId() != null) {
            minutes.refresh(done.meetingId());
        }
        audit.save(AuditEntry.of(by, "minutes.done", done.networkId(), done.id(), clock.instant()));
        return closed(done, sent);
    }

    private Reply closed(Action done, PressEvent sent) {
        return card.of(done, sent.caller(), Optional.of(Phrase.of("minutes.actions.closed")));
    }

    private Action changeable(PressEvent pressed) {
        return actionRights.changeable(pressed.reference(0), pressed.caller());
    }
}
