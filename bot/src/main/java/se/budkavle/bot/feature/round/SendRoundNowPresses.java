package se.budkavle.bot.feature.round;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Handles the buttons that send the waiting messages of a status round (questions about the state of activities) at
 * once, even outside working hours.
 */
@Component
class SendRoundNowPresses implements Presses {

    static final String ROUND = "round:now";
    static final String REMINDERS = "round:remind-now";

    private final Rounds rounds;
    private final Questions questions;
    private final RespondentFinder respondents;
    private final Rights rights;
    private final RoundRights roundRights;
    private final WorkingHoursDelay outsideHours;
    private final TransactionOperations transaction;

    SendRoundNowPresses(
            Rounds rounds,
            Questions questions,
            RespondentFinder respondents,
            Rights rights,
            RoundRights roundRights,
            WorkingHoursDelay outsideHours,
            TransactionOperations transaction) {
        this.rounds = rounds;
        this.questions = questions;
        this.respondents = respondents;
        this.rights = rights;
        this.roundRights = roundRights;
        this.outsideHours = outsideHours;
        this.transaction = transaction;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.inTransaction(ROUND, transaction, this::sendRound),
                Press.inTransaction(REMINDERS, transaction, this::sendReminders));
    }

    /** Sends the queued opening messages of the status round at once. */
    private Reply sendRound(PressEvent pressed) {
        var round = round(pressed);
        roundRights.requireActingFor(pressed.caller(), round);
        return outsideHours.sendNow(
                Stream.concat(
                                Stream.of(RoundDeliveryKeys.coordinators(round.id())),
                                roundRights.networksOf(round).stream()
                                        .map(network -> RoundDeliveryKeys.opening(round.id(), network.id())))
                        .toList(),
                rights.personId(pressed.caller()),
                round.id());
    }

    /**
     * Sends at once the queued reminders of the status round in the networks that the user coordinates. Also sends the
     * reminder to coordinators if coordinators are asked in one of these networks. Throws a {@code Refusal} if the user
     * coordinates none of the round's networks.
     */
    private Reply sendReminders(PressEvent pressed) {
        rights.require(RequiredRight.COORDINATOR, pressed.caller());
        var round = round(pressed);
        var coordinated = rights.coordinating(pressed.caller());
        var ours = roundRights.networksOf(round).stream()
                .map(Network::id)
                .filter(coordinated)
                .toList();
        if (ours.isEmpty()) {
            throw new Refusal("round.nobody-to-remind");
        }
        var day = pressed.reference(1);
        var keys = new ArrayList<>(ours.stream()
                .map(network -> RoundDeliveryKeys.reminder(round.id(), network, day))
                .toList());
        if (respondents.ofCoordinators(questions.findAllByRoundIdOrderByPosition(round.id())).stream()
                .anyMatch(question -> coordinated.test(question.networkId()))) {
            keys.add(RoundDeliveryKeys.coordinatorsReminder(round.id(), day));
        }
        return outsideHours.sendNow(keys, rights.personId(pressed.caller()), round.id());
    }

    private Round round(PressEvent pressed) {
        return rounds.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
