package se.budkavle.bot.feature.action;

import java.util.List;
import java.util.Objects;
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
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionForm;
import se.budkavle.storage.minutes.ActionOrigin;
import se.budkavle.storage.minutes.ActionOwner;
import se.budkavle.storage.round.Question;

/**
 * Handles the forms with which people add actions (tasks) outside a meeting. Also handles the menu of measures (steps
 * against a problem) that people have reported in a status round. A person can choose a measure and create an action
 * from it.
 */
@Component
class NewActionPresses implements Presses {

    static final String STORE_FROM_MESSAGE = "action:agreed";
    static final String STORE_FROM_COMMAND = "action:added";
    static final String CHOOSE_MEASURE = "action:measure";
    static final String STORE_FROM_ANSWER = "action:measured";

    private final NewActionRights newActions;
    private final ActionRecorder recorder;
    private final ActionForm form;
    private final ActionCard card;
    private final Rights rights;
    private final TransactionOperations transaction;

    NewActionPresses(
            NewActionRights newActions,
            ActionRecorder recorder,
            ActionForm form,
            ActionCard card,
            Rights rights,
            TransactionOperations transaction) {
        this.newActions = newActions;
        this.recorder = recorder;
        this.form = form;
        this.card = card;
        this.rights = rights;
        this.transaction = transaction;
    }

    /** The network and the origin of a new action, both read from the submitted form. */
    private record Target(String networkId, ActionOrigin origin) {}

    @Override
    public List<Press> presses() {
        return List.of(
                storing(STORE_FROM_MESSAGE, "action.from-message", this::message),
                storing(STORE_FROM_COMMAND, "action.add", this::command),
                Press.of(CHOOSE_MEASURE, pressed -> Reply.form(measureForm(pressed.value(), pressed))),
                FormPress.of(
                        STORE_FROM_ANSWER,
                        sent -> store(sent, "action.from-answer", this::answer),
                        sent -> measureForm(sent.reference(0), sent)));
    }

    private FormPress storing(String act, String what, Function<PressEvent, Target> target) {
        return FormPress.of(act, sent -> store(sent, what, target), sent -> emptyForm(act, sent, target));
    }

    private Reply store(PressEvent sent, String what, Function<PressEvent, Target> target) {
        return transaction.execute(status -> {
            var where = target.apply(sent);
            var stored = recorder.add(
                    where.origin(),
                    where.networkId(),
                    form.read(sent, where.networkId()),
                    what,
                    rights.personId(sent.caller()));
            return card.of(stored, sent.caller(), Optional.of(Phrase.of("minutes.stored.ACTION")));
        });
    }

    private Form emptyForm(String act, PressEvent sent, Function<PressEvent, Target> target) {
        // Checks that the person may add an action before the bot shows the form.
        Objects.requireNonNull(target.apply(sent));
        return form.empty(Press.id(act, sent.reference().toArray()));
    }

    private Form measureForm(String answerId, PressEvent pressed) {
        var answered = newActions.ofAnswer(answerId, pressed.caller());
        return form.suggesting(
                Press.id(STORE_FROM_ANSWER, answerId),
                Objects.requireNonNull(answered.answer().measure(), "it has a measure"),
                respondent(answered.question()),
                pressed.caller().locale());
    }

    private Target message(PressEvent sent) {
        var network = newActions.ofChannel(sent.reference(0), sent.caller());
        return new Target(network.id(), ActionOrigin.message(sent.reference(0), sent.reference(1)));
    }

    private Target command(PressEvent sent) {
        return new Target(newActions.ofId(sent.reference(0), sent.caller()).id(), ActionOrigin.command());
    }

    private Target answer(PressEvent sent) {
        var answered = newActions.ofAnswer(sent.reference(0), sent.caller());
        return new Target(
                answered.question().networkId(),
                ActionOrigin.answer(answered.answer().id()));
    }

    private static ActionOwner respondent(Question question) {
        if (question.personId() != null) {
            return ActionOwner.person(question.personId());
        }
        return question.organisationId() == null
                ? ActionOwner.NOBODY
                : ActionOwner.organisation(question.organisationId());
    }
}
