package se.budkavle.bot.feature.poll;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Opens, for the one who presses, the times to tick. */
@Component
class AnswerPollPress implements Press {

    static final String ACT = "poll:answer";

    private final VoteRecorder voting;
    private final VotingCard sheet;

    AnswerPollPress(VoteRecorder voting, VotingCard sheet) {
        this.voting = voting;
        this.sheet = sheet;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var poll = voting.open(pressed);
        return sheet.of(poll, voting.givenBy(pressed.caller(), poll), pressed.caller(), Optional.empty());
    }
}
