package se.budkavle.bot.feature.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Rounds;

/**
 * Handles the buttons with which a person opens, browses and closes the questions of a status round, or answers all
 * questions of a network at once.
 */
@Component
class QuestionPresses implements Presses {

    /**
     * The index of the part of a button's custom id that contains the time at which the questions were shown to the
     * user.
     */
    private static final int SHOWN_AT = 3;

    private final AnswerRecorder recorder;
    private final QuestionNavigator questionNavigator;
    private final NetworkQuestionsMessage all;
    private final Rounds rounds;
    private final Networks networks;
    private final Rights rights;

    QuestionPresses(
            AnswerRecorder recorder,
            QuestionNavigator questionNavigator,
            NetworkQuestionsMessage all,
            Rounds rounds,
            Networks networks,
            Rights rights) {
        this.recorder = recorder;
        this.questionNavigator = questionNavigator;
        this.all = all;
        this.rounds = rounds;
        this.networks = networks;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(RoundButtonIds.BEGIN, this::begin),
                Press.of(
                        RoundButtonIds.SHOW_QUESTION,
                        pressed -> questionNavigator.at(pressed.reference(0), pressed.caller())),
                Press.of(RoundButtonIds.LEAVE, this::leave),
                Press.of(RoundButtonIds.ANSWER_ALL, this::answerAll));
    }

    /**
     * Replies with the user's unanswered questions of one network. Prefers the button's status round, and within this
     * status round the channel's network.
     */
    private Reply begin(PressEvent pressed) {
        rights.person(pressed.caller());
        if (pressed.reference().isEmpty()) {
            return questionNavigator.next(pressed.caller(), Optional.empty());
        }
        var round = rounds.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        if (!round.isOpen()) {
            throw new Refusal("round.closed", round.period(), round.requiredClosedAt());
        }
        var here = networks.findByChannelId(pressed.channelId()).map(Network::id);
        return questionNavigator.begin(pressed.caller(), round.id(), here);
    }

    /**
     * Closes the message with questions. Returns a message with the number of answered questions and a button to
     * continue.
     */
    private Reply leave(PressEvent pressed) {
        var asked = recorder.askedOf(pressed.caller());
        long answered = asked.stream().filter(Question::isAnswered).count();
        return Reply.page(Page.of(null).line("round.left", answered, asked.size()))
                .with(Button.main(RoundButtonIds.BEGIN, Phrase.of("round.resume")));
    }

    /**
     * Answers all of the user's unanswered questions in a network at once. Depending on the button, each answer is "on
     * track" or a copy of the answer from an earlier status round.
     */
    private Reply answerAll(PressEvent pressed) {
        var round = pressed.reference(0);
        var network = pressed.reference(1);
        recorder.requireAskedIn(round, network, pressed.caller());
        boolean isUnchanged = pressed.reference(2).equals(NetworkQuestionsMessage.UNCHANGED);
        int stored = isUnchanged
                ? recorder.takeOverAll(round, network, pressed.caller())
                : recorder.giveAll(round, network, onTrack(pressed.reference(2)), pressed.caller());
        var receipt = new ArrayList<Phrase>();
        receipt.add(
                stored == 0
                        ? Phrase.of("round.several.none")
                        : Phrase.of(
                                "round.several.stored",
                                stored,
                                isUnchanged
                                        ? Phrase.of("round.several.as-before")
                                        : RoundRecordNames.state(ActivityState.ON_TRACK)));
        if (pressed.reference().size() > SHOWN_AT) {
            receipt.addAll(all.answeredSince(pressed.instant(SHOWN_AT), round, network, pressed.caller()));
        }
        return all.of(round, network, pressed.caller(), Optional.of(Phrase.joined("\n", receipt)));
    }

    /**
     * Returns the state "on track". Throws a refusal for the name of any other state, because no other state is likely
     * to apply to many activities at once.
     */
    private static ActivityState onTrack(String word) {
        if (!ActivityState.ON_TRACK.name().equals(word)) {
            throw new Refusal("chat.unknown-press");
        }
        return ActivityState.ON_TRACK;
    }
}
