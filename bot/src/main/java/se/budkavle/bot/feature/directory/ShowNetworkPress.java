package se.budkavle.bot.feature.directory;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.DirectoryLookup;

/**
 * Handles the select menu below the list of networks. Shows the chosen network, with a button that leads back to the
 * list of networks.
 */
@Component
class ShowNetworkPress implements Press {

    private final NetworkCard card;
    private final DirectoryLookup lookup;

    ShowNetworkPress(NetworkCard card, DirectoryLookup lookup) {
        this.card = card;
        this.lookup = lookup;
    }

    @Override
    public String act() {
        return NetworkList.SHOW_NETWORK;
    }

    @Override
    public Reply press(PressEvent pressed) {
        var back = Press.id(NetworkList.TURN_PAGE, pressed.reference(0), TurnPagePress.number(pressed.reference(1)));
        return Reply.page(card.of(lookup.network(pressed.value()), pressed.caller()))
                .with(Button.plain(back, Phrase.of("directory.card.back")));
    }
}
