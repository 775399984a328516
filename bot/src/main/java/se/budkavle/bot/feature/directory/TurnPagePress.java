package se.budkavle.bot.feature.directory;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Turns to another page of the list of networks. */
@Component
class TurnPagePress implements Press {

    private final NetworkList list;

    TurnPagePress(NetworkList list) {
        this.list = list;
    }

    @Override
    public String act() {
        return NetworkList.ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return list.page(pressed.reference(0), number(pressed.reference(1)), pressed.caller());
    }

    /** The page; the first one where the id was tampered with. */
    static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
