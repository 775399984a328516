package se.budkavle.bot.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.directory.Mandates;

/** Opens the form in which a member proposes an item for a meeting. */
@Component
class ProposeItemPress implements Press {

    static final String ACT = "agenda:propose";

    private final ItemDeciding deciding;
    private final ItemForm form;
    private final Mandates mandates;

    ProposeItemPress(ItemDeciding deciding, ItemForm form, Mandates mandates) {
        this.deciding = deciding;
        this.form = form;
        this.mandates = mandates;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var mandate = mandates.of(pressed.caller().accountId(), pressed.caller().managesServer());
        var meeting = deciding.proposable(pressed.reference(0), mandate);
        return Reply.form(form.empty(Press.id(ProposedItemPress.ACT, meeting.id()), mandate.requirePerson().name(),
                pressed.caller().locale()));
    }
}
