package se.budkavle.bot.feature.outbox;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.TypedTime;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.feature.outbox.ItemChange.Act;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;

/** Handles the buttons of the outbox that turn pages, show a message, and open the preview of a change or a pause. */
@Component
class OutboxPresses implements Presses {

    private static final String WHEN = "when";
    private static final int LONGEST_TIME = 60;

    private final OutboxMessage page;
    private final OutboxCard card;
    private final OutboxReader reader;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmOutboxItemChange confirmChange;
    private final ConfirmPause confirmPause;
    private final TypedTime times;
    private final Rights rights;

    OutboxPresses(
            OutboxMessage page,
            OutboxCard card,
            OutboxReader reader,
            ConfirmationWorkflow confirmations,
            ConfirmOutboxItemChange confirmChange,
            ConfirmPause confirmPause,
            TypedTime times,
            Rights rights) {
        this.page = page;
        this.card = card;
        this.reader = reader;
        this.confirmations = confirmations;
        this.confirmChange = confirmChange;
        this.confirmPause = confirmPause;
        this.times = times;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(OutboxMessage.COMING, this::coming),
                Press.of(OutboxMessage.PAST, this::past),
                Press.of(OutboxMessage.ITEM, this::item),
                Press.of(OutboxCard.CHANGE, this::change),
                Press.of(OutboxCard.MOVE, pressed -> Reply.form(moveForm(pressed))),
                FormPress.of(OutboxCard.MOVED, this::moved, this::moveForm),
                Press.of(OutboxMessage.PAUSE, pressed -> pause(pressed, true)),
                Press.of(OutboxMessage.RESUME, pressed -> pause(pressed, false)));
    }

    private Reply coming(PressEvent pressed) {
        rights.require(RequiredRight.COORDINATOR, pressed.caller());
        return page.coming(OutboxScope.of(pressed), pressed.number(2), pressed.caller());
    }

    private Reply past(PressEvent pressed) {
        rights.require(RequiredRight.COORDINATOR, pressed.caller());
        return page.past(OutboxScope.of(pressed), pressed.number(2), pressed.caller());
    }

    private Reply item(PressEvent pressed) {
        return card.of(reader.changeable(pressed.value(), pressed.caller()), OutboxScope.of(pressed));
    }

    private Reply change(PressEvent pressed) {
        var act = Arrays.stream(Act.values())
                .filter(one -> one != Act.MOVE && one.name().equals(pressed.reference(0)))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        return confirmations.show(confirmChange, new ItemChange(item(pressed, 1), act, null), pressed.caller());
    }

    private Reply moved(PressEvent pressed) {
        var reference = item(pressed, 0);
        reader.changeable(reference, pressed.caller());
        var at = times.instant(pressed.field(WHEN), pressed.caller().locale());
        return confirmations.show(confirmChange, new ItemChange(reference, Act.MOVE, at), pressed.caller());
    }

    private Form moveForm(PressEvent pressed) {
        var item = reader.changeable(item(pressed, 0), pressed.caller());
        return new Form(
                Press.id(OutboxCard.MOVED, item.reference()),
                Phrase.of("outbox.change.MOVE"),
                List.of(new Form.TextInput(
                        WHEN,
                        Phrase.of("outbox.form.when"),
                        Phrase.of("outbox.form.when.hint"),
                        "",
                        false,
                        true,
                        LONGEST_TIME)));
    }

    private Reply pause(PressEvent pressed, boolean pauses) {
        return confirmations.show(confirmPause, new PauseChange(pressed.reference(0), pauses), pressed.caller());
    }

    /**
     * Returns the reference of the message from a button's custom id. Joins several parts of the custom id, because the
     * reference itself may contain colons.
     */
    private static String item(PressEvent pressed, int from) {
        pressed.reference(from);
        return String.join(
                ":", pressed.reference().subList(from, pressed.reference().size()));
    }
}
