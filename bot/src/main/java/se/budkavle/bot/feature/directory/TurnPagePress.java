package se.budkavle.bot.feature.directory;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;

/** Shows another page of the list of networks. */
@Component
class TurnPagePress implements Press {

    private final NetworkList list;

    TurnPagePress(NetworkList list) {
        this.list = list;
    }

    @Override
    public String act() {
        return NetworkList.TURN_PAGE;
    }

    @Override
    public Reply press(PressEvent pressed) {
        return list.page(pressed.reference(0), number(pressed.reference(1)), pressed.caller());
    }

    /** Returns the number of the page; 0 if the component's id does not contain a valid number. */
    static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
