package se.budkavle.bot.feature.round;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.State;

/** Answers all of a person's open questions in a network at once: on track, or as in the earlier round. */
@Component
class AnswerAllPress implements Press {

    static final String ACT = "round:all";
    static final String UNCHANGED = "UNCHANGED";
    private static final int SHOWN_AT = 3;

    private final AnswerRecorder answering;
    private final NetworkQuestions all;

    AnswerAllPress(AnswerRecorder answering, NetworkQuestions all) {
        this.answering = answering;
        this.all = all;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var round = pressed.reference(0);
        var network = pressed.reference(1);
        answering.requireAskedIn(round, network, pressed.caller());
        boolean isUnchanged = pressed.reference(2).equals(UNCHANGED);
        int stored = isUnchanged ? answering.takeOverAll(round, network, pressed.caller())
                : answering.giveAll(round, network, onTrack(pressed.reference(2)), pressed.caller());
        var receipt = new ArrayList<Phrase>();
        receipt.add(stored == 0 ? Phrase.of("round.several.none") : Phrase.of("round.several.stored", stored,
                isUnchanged ? Phrase.of("round.several.as-before") : RoundNames.state(State.ON_TRACK)));
        if (pressed.reference().size() > SHOWN_AT) {
            receipt.addAll(all.answeredSince(pressed.instant(SHOWN_AT), round, network, pressed.caller()));
        }
        return all.of(round, network, pressed.caller(), Optional.of(Phrase.joined("\n", receipt)));
    }

    /** Returns "on track"; throws a refusal for other states, because they are rarely true of many activities at once. */
    private static State onTrack(String word) {
        if (!State.ON_TRACK.name().equals(word)) {
            throw new Refusal("chat.unknown-press");
        }
        return State.ON_TRACK;
    }
}
