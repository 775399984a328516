package se.budkavle.bot.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.directory.Mandates;

/** Shows the item that was chosen, to those who may decide about it. */
@Component
class ChooseItemPress implements Press {

    static final String ACT = "agenda:item";

    private final ItemDeciding deciding;
    private final ItemCard card;
    private final Mandates mandates;

    ChooseItemPress(ItemDeciding deciding, ItemCard card, Mandates mandates) {
        this.deciding = deciding;
        this.card = card;
        this.mandates = mandates;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var mandate = mandates.of(pressed.caller().accountId(), pressed.caller().managesServer());
        return card.of(deciding.decidable(pressed.value(), mandate));
    }
}
