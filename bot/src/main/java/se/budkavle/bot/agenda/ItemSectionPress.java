package se.budkavle.bot.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.directory.Mandates;

/** Puts an item under another heading, as its last one. */
@Component
class ItemSectionPress implements Press {

    static final String ACT = "agenda:section";

    private final ItemDeciding deciding;
    private final ItemCard card;
    private final Mandates mandates;

    ItemSectionPress(ItemDeciding deciding, ItemCard card, Mandates mandates) {
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
        return card.of(deciding.moveUnder(pressed.reference(0), pressed.value(), mandate));
    }
}
