package se.budkavle.bot.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.directory.Mandates;

/** Goes to another question, to answer or correct it. */
@Component
class ShowPress implements Press {

    static final String ACT = "round:show";

    private final Sheet sheet;
    private final Mandates mandates;

    ShowPress(Sheet sheet, Mandates mandates) {
        this.sheet = sheet;
        this.mandates = mandates;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return sheet.at(pressed.reference(0),
                mandates.of(pressed.caller().accountId(), pressed.caller().managesServer()));
    }
}
