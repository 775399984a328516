package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Takes an item told anew. */
@Component
class EditItemFormPress implements FormPress {

    static final String ACT = "agenda:edited";

    private final ItemDecisions deciding;
    private final ItemForm form;
    private final ItemCard card;
    private final Rights rights;

    EditItemFormPress(ItemDecisions deciding, ItemForm form, ItemCard card, Rights rights) {
        this.deciding = deciding;
        this.form = form;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return card.of(deciding.edit(pressed.reference(0), form.read(pressed), pressed.caller()));
    }

    @Override
    public Form form(Pressed sent) {
        var item = deciding.decidable(sent.reference(0), sent.caller());
        item.requireUndecided();
        return form.of(Press.id(ACT, item.id()), item, sent.caller().locale());
    }
}
