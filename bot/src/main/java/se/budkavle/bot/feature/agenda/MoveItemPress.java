package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Moves an item a step earlier or later in its section; at the edge it stays. */
@Component
class MoveItemPress implements Press {

    static final String ACT = "agenda:move";
    static final String EARLIER = "earlier";
    static final String LATER = "later";

    private final ItemDecisions deciding;
    private final ItemCard card;
    private final Rights rights;

    MoveItemPress(ItemDecisions deciding, ItemCard card, Rights rights) {
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
        return card.of(deciding.move(pressed.reference(0), pressed.reference(1).equals(EARLIER), pressed.caller()));
    }
}
