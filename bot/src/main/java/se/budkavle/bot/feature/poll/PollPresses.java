package se.budkavle.bot.feature.poll;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.text.Phrase;

/**
 * Handles the buttons of a poll: opens the private voting message, stores votes, closes the poll, or sends the poll's
 * waiting message at once. If a poll is opened outside working hours, its message waits until working hours begin.
 */
@Component
class PollPresses implements Presses {

    private final PollFinder context;
    private final VoteRecorder voteRecorder;
    private final VotingCard card;
    private final PollCloser closer;
    private final WorkingHoursDelay outsideHours;
    private final TransactionOperations transaction;

    PollPresses(
            PollFinder context,
            VoteRecorder voteRecorder,
            VotingCard card,
            PollCloser closer,
            WorkingHoursDelay outsideHours,
            TransactionOperations transaction) {
        this.context = context;
        this.voteRecorder = voteRecorder;
        this.card = card;
        this.closer = closer;
        this.outsideHours = outsideHours;
        this.transaction = transaction;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(PollButtonIds.ANSWER, this::showVotingCard),
                Press.of(PollButtonIds.TICK, this::tick),
                Press.of(PollButtonIds.CLOSE, this::close),
                Press.inTransaction(PollButtonIds.SEND_NOW, transaction, this::sendNow));
    }

    /** Returns the private voting message, which marks the proposed times for which the user has voted. */
    private Reply showVotingCard(PressEvent pressed) {
        var poll = voteRecorder.open(pressed);
        return card.of(poll, voteRecorder.givenBy(pressed.caller(), poll), pressed.caller(), Optional.empty());
    }

    /**
     * Adds or removes the user's vote for one proposed time, or stores that no proposed time suits the user. Returns
     * the updated voting message.
     */
    private Reply tick(PressEvent pressed) {
        var position = pressed.reference(1).equals(VotingCard.NONE)
                ? Optional.<Integer>empty()
                : Optional.of(PollFinder.position(pressed.reference(1)));
        var vote = voteRecorder.give(pressed, position);
        return card.of(
                voteRecorder.open(pressed),
                Optional.of(vote),
                pressed.caller(),
                Optional.of(Phrase.of("poll.sheet.stored")));
    }

    /** Closes the poll before its closing time. Throws a refusal if the user does not coordinate the network. */
    private Reply close(PressEvent pressed) {
        var poll = context.poll(pressed);
        var network = context.network(poll);
        var by = context.coordinator(pressed.caller(), network);
        closer.closeNow(poll.id(), by.id());
        return Reply.of("poll.closed", poll.title(), PollPost.channel(network));
    }

    /**
     * Sends the poll's message to the channel at once if the message still waits for working hours. Throws a refusal if
     * the user does not coordinate the network.
     */
    private Reply sendNow(PressEvent pressed) {
        var poll = context.poll(pressed);
        var by = context.coordinator(pressed.caller(), context.network(poll));
        return outsideHours.sendNow(List.of(PollDeliveryKeys.poll(poll.id())), by.id(), poll.id());
    }
}
