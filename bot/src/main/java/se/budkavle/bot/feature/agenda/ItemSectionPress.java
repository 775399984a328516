package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Puts an item under another heading, as its last one. */
@Component
class ItemSectionPress implements Press {

    static final String ACT = "agenda:section";

    private final ItemDecisions deciding;
    private final ItemCard card;
    private final Rights rights;

    ItemSectionPress(ItemDecisions deciding, ItemCard card, Rights rights) {
        this.deciding = deciding;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return card.of(deciding.moveUnder(pressed.reference(0), pressed.value(), pressed.caller()));
    }
}
