package se.budkavle.bot.feature.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.round.Rounds;

/** Shows the open questions of the person who presses: first those of the post's round and channel, then all others. */
@Component
class BeginPress implements Press {

    static final String ACT = "round:begin";

    private final QuestionCards sheet;
    private final Rights rights;
    private final Rounds rounds;
    private final Networks networks;

    BeginPress(QuestionCards sheet, Rights rights, Rounds rounds, Networks networks) {
        this.sheet = sheet;
        this.rights = rights;
        this.rounds = rounds;
        this.networks = networks;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        rights.person(pressed.caller());
        if (pressed.reference().isEmpty()) {
            return sheet.next(pressed.caller(), Optional.empty());
        }
        var round = rounds.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        if (!round.isOpen()) {
            throw new Refusal("round.closed", round.period(), round.closedAt());
        }
        var here = networks.findByChannelId(pressed.channelId()).map(Network::id);
        return sheet.begin(pressed.caller(), round.id(), here);
    }
}
