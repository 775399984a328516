package se.budkavle.bot.feature.poll;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;

/** Ticks a time, or takes the tick away, or says that none suits; stored at each press. */
@Component
class TickTimePress implements Press {

    static final String ACT = "poll:tick";
    static final String NONE = "none";

    private final VoteRecorder voting;
    private final VotingCard sheet;

    TickTimePress(VoteRecorder voting, VotingCard sheet) {
        this.voting = voting;
        this.sheet = sheet;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var position = pressed.reference(1).equals(NONE)
                ? Optional.<Integer>empty() : Optional.of(PollContext.position(pressed.reference(1)));
        var vote = voting.give(pressed, position);
        return sheet.of(voting.open(pressed), Optional.of(vote), pressed.caller(),
                Optional.of(Phrase.of("poll.sheet.stored")));
    }
}
