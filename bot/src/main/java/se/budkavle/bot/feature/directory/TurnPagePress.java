package se.budkavle.bot.feature.directory;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;

/** Handles the buttons that open the next or previous page of the list of networks. */
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

    /**
     * Parses the page number in the custom id of a button. Returns 0 if the text is not a number of at most four
     * digits.
     */
    static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
