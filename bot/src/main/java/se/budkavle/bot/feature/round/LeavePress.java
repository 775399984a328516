package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.round.Question;

/** Leaves the questions; says what is stored and what is left. */
@Component
class LeavePress implements Press {

    static final String ACT = "round:leave";

    private final AnswerRecorder answering;
    private final Rights rights;

    LeavePress(AnswerRecorder answering, Rights rights) {
        this.answering = answering;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var asked = answering.askedOf(pressed.caller());
        long answered = asked.stream().filter(Question::isAnswered).count();
        return Reply.page(Page.of(null).line("round.left", answered, asked.size()))
                .with(Button.main(BeginPress.ACT, Phrase.of("round.resume")));
    }
}
