package se.budkavle.bot.feature.agenda;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItem.State;

/** Asks in a form why an item is postponed or declined. */
@Component
class ItemReasonPress implements Press {

    static final String ACT = "agenda:reason";

    private final ItemDecisions deciding;
    private final Rights rights;

    ItemReasonPress(ItemDecisions deciding, Rights rights) {
        this.deciding = deciding;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var item = deciding.decidable(pressed.reference(0), pressed.caller());
        return Reply.form(form(item, state(pressed.reference(1))));
    }

    static Form form(AgendaItem item, State state) {
        return new Form(Press.id(ItemReasonFormPress.ACT, item.id(), state), Phrase.of("agenda.why." + state),
                List.of(new Form.TextInput(ItemReasonFormPress.REASON, Phrase.of("agenda.form.reason"),
                        Phrase.of("agenda.form.reason.hint"), "", true, true, AgendaItem.LONGEST_REASON)));
    }

    static State state(String word) {
        return List.of(State.POSTPONED, State.DECLINED).stream().filter(one -> one.name().equals(word)).findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
