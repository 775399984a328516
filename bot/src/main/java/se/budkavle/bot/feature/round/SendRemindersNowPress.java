package se.budkavle.bot.feature.round;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.delivery.OutsideHours;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.Rounds;

/** Sends reminders that were ordered outside working hours now, in the networks of whoever presses. */
@Component
class SendRemindersNowPress implements Press {

    static final String ACT = "round:remind-now";

    private final Rounds rounds;
    private final Rights rights;
    private final OutsideHours outsideHours;

    SendRemindersNowPress(Rounds rounds, Rights rights, OutsideHours outsideHours) {
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
        rights.require(Right.COORDINATOR, pressed.caller());
        var round = rounds.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        var ours = rights.coordinating(pressed.caller());
        return outsideHours.sendNow(Stream.concat(Stream.of(CoordinatorComposer.reminderKey(round.id(), pressed.reference(1))),
                rights.networksOf(round).stream().filter(network -> ours.test(network.id()))
                        .map(network -> RoundReminderComposer.key(round.id(), network.id(), pressed.reference(1)))).toList(),
                rights.person(pressed.caller()).id(), round.id());
    }
}
