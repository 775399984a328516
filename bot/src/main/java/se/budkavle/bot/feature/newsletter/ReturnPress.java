package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.newsletter.Ending;
import se.budkavle.storage.newsletter.Leaving;

/** Undoes an opt-out from all newsletters; earlier subscriptions become active again. */
@Component
class ReturnPress implements Press {

    static final String ACT = "newsletter:return";

    private final Leaving leaving;
    private final ReaderCard card;
    private final Rights rights;

    ReturnPress(Leaving leaving, ReaderCard card, Rights rights) {
        this.leaving = leaving;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        var person = rights.person(pressed.caller()).id();
        leaving.takeBack(leaving.readerOf(person), null, Ending.Through.CHAT, person);
        return card.all(person);
    }
}
