package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Shows which newsletters a person gets and why, from the button under the person's list of open matters. */
@Component
class ChoicesPress implements Press {

    private final ReaderCard card;
    private final Rights rights;

    ChoicesPress(ReaderCard card, Rights rights) {
        this.card = card;
        this.rights = rights;
    }

    @Override
    public String act() {
        return "newsletter:choices";
    }

    @Override
    public Reply press(Pressed pressed) {
        return card.all(rights.person(pressed.caller()).id());
    }
}
