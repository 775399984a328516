package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Shows the item that was chosen, to those who may decide about it. */
@Component
class ChooseItemPress implements Press {

    static final String ACT = "agenda:item";

    private final ItemDecisions deciding;
    private final ItemCard card;
    private final Rights rights;

    ChooseItemPress(ItemDecisions deciding, ItemCard card, Rights rights) {
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
        return card.of(deciding.decidable(pressed.value(), pressed.caller()));
    }
}
