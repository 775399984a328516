package se.budkavle.bot.feature.round;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.OutsideHours;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.Rounds;

/** Sends the posts of a round that was opened outside working hours now. */
@Component
class SendRoundNowPress implements Press {

    static final String ACT = "round:now";

    private final Rounds rounds;
    private final Rights rights;
    private final OutsideHours outsideHours;

    SendRoundNowPress(Rounds rounds, Rights rights, OutsideHours outsideHours) {
        this.rounds = rounds;
        this.rights = rights;
        this.outsideHours = outsideHours;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        var round = rounds.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        rights.requireActingFor(pressed.caller(), round);
        return outsideHours.sendNow(Stream.concat(Stream.of(CoordinatorComposer.key(round.id())),
                rights.networksOf(round).stream().map(network -> OpeningComposer.key(round.id(), network.id()))).toList(), rights.person(pressed.caller()).id(), round.id());
    }
}
