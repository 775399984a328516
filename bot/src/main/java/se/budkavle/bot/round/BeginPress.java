package se.budkavle.bot.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Mandates;
import se.budkavle.storage.round.Rounds;

/** Opens, for the one who presses, everything that they owe in all networks. */
@Component
class BeginPress implements Press {

    static final String ACT = "round:begin";

    private final Sheet sheet;
    private final Mandates mandates;
    private final Rounds rounds;

    BeginPress(Sheet sheet, Mandates mandates, Rounds rounds) {
        this.sheet = sheet;
        this.mandates = mandates;
        this.rounds = rounds;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var mandate = mandates.of(pressed.caller().accountId(), pressed.caller().managesServer());
        mandate.requirePerson();
        if (pressed.reference().isEmpty()) {
            return sheet.next(mandate, Optional.empty());
        }
        var round = rounds.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        if (!round.isOpen()) {
            throw new Refusal("round.closed", round.period(), round.closedAt());
        }
        return sheet.next(mandate, Optional.empty());
    }
}
