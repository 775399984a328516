package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Opens the form in which a member proposes an item for a meeting. */
@Component
class ProposeItemPress implements Press {

    static final String ACT = "agenda:propose";

    private final ItemDecisions deciding;
    private final ItemForm form;
    private final Rights rights;

    ProposeItemPress(ItemDecisions deciding, ItemForm form, Rights rights) {
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
        var meeting = deciding.proposable(pressed.reference(0), pressed.caller());
        return Reply.form(form.empty(Press.id(ProposeItemFormPress.ACT, meeting.id()), rights.person(pressed.caller()).name(),
                pressed.caller().locale()));
    }
}
