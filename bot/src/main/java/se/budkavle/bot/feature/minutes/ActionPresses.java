package se.budkavle.bot.feature.minutes;

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
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meetings;
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
    private final Networks networks;
    private final Meetings meetings;
    private final MinutesSender sender;
    private final ActionCard card;
    private final Rights rights;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ActionPresses(
            Actions actions,
            Networks networks,
            Meetings meetings,
            MinutesSender sender,
            ActionCard card,
            Rights rights,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.actions = actions;
        this.networks = networks;
        this.meetings = meetings;
        this.sender = sender;
        this.card = card;
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
                        pressed -> card.of(readable(pressed.value(), pressed), pressed.caller(), Optional.empty())),
                Press.of(ASK_DONE, pressed -> Reply.form(doneForm(pressed))),
                FormPress.of(STORE_DONE, sent -> transaction.execute(status -> storeDone(sent)), this::doneForm));
    }

    private Form doneForm(PressEvent pressed) {
        var action = closable(pressed);
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
        var action = closable(sent);
        if (action.isDoneBy(by, sent.field(OUTCOME))) {
            return closed(action, sent);
        }
        var done = actions.save(action.done(sent.field(OUTCOME), by, clock.instant()));
        sender.refresh(meetings.findById(done.meetingId()).orElseThrow());
        audit.save(AuditEntry.of(by, "minutes.done", done.meetingId(), done.id(), clock.instant()));
        return closed(done, sent);
    }

    private Reply closed(Action done, PressEvent sent) {
        return card.of(done, sent.caller(), Optional.of(Phrase.of("minutes.actions.closed")));
    }

    /** Returns the action. Throws a refusal unless the person owns it or belongs to its network. */
    private Action readable(String id, PressEvent pressed) {
        var action = actions.findById(id).orElseThrow(() -> new Refusal("minutes.entry-gone"));
        if (!card.isOwner(action, pressed.caller())) {
            rights.requireBelonging(
                    pressed.caller(), networks.findById(action.networkId()).orElseThrow(), ActionCard.ONLY_MEMBERS);
        }
        return action;
    }

    /** Returns the action. Throws a refusal unless the person may close it. */
    private Action closable(PressEvent pressed) {
        var action = readable(pressed.reference(0), pressed);
        var network = networks.findById(action.networkId()).orElseThrow();
        if (!card.mayClose(action, network, pressed.caller())) {
            rights.requireKeepingPapers(pressed.caller(), network);
        }
        return action;
    }
}
