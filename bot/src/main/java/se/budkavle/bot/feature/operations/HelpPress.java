package se.budkavle.bot.feature.operations;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;

/** Handles the button that shows all slash commands, and the select menu that shows one group of commands. */
@Component
class HelpPress implements Press {

    private final HelpPages pages;

    HelpPress(HelpPages pages) {
        this.pages = pages;
    }

    @Override
    public String act() {
        return HelpPages.ACT;
    }

    @Override
    public Reply press(PressEvent pressed) {
        return pressed.values().isEmpty()
                ? pages.all(pressed.caller())
                : pages.group(pressed.value(), pressed.caller());
    }
}
