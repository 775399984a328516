package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.Rounds;

/**
 * Handles the buttons and select menus of the messages about the progress of a status round (questions about the state
 * of activities). Returns the updated overview, or the questions of one network.
 */
@Component
class RoundProgressPress implements Press {

    private final RoundProgressMessage pages;
    private final Rounds rounds;
    private final Rights rights;

    RoundProgressPress(RoundProgressMessage pages, Rounds rounds, Rights rights) {
        this.pages = pages;
        this.rounds = rounds;
        this.rights = rights;
    }

    @Override
    public String act() {
        return RoundProgressMessage.SHOW;
    }

    @Override
    public Reply press(PressEvent pressed) {
        rights.require(RequiredRight.DIRECTOR, pressed.caller());
        var round = rounds.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        if (!pressed.values().isEmpty()) {
            return pages.network(round, pressed.value(), pressed.caller());
        }
        return pressed.reference().size() > 1
                ? pages.network(round, pressed.reference(1), pressed.caller())
                : pages.whole(round, pressed.caller());
    }
}
