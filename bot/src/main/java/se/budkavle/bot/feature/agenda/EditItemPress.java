package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Opens the form in which an item's words, time and presenter are changed. */
@Component
class EditItemPress implements Press {

    static final String ACT = "agenda:edit";

    private final ItemDecisions deciding;
    private final ItemForm form;
    private final Rights rights;

    EditItemPress(ItemDecisions deciding, ItemForm form, Rights rights) {
        this.deciding = deciding;
        this.form = form;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var item = deciding.decidable(pressed.reference(0), pressed.caller());
        return Reply.form(form.of(Press.id(EditItemFormPress.ACT, item.id()), item, pressed.caller().locale()));
    }
}
