package se.budkavle.bot.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Mandates;
import se.budkavle.storage.round.Question;

/** Leaves the questions; says what is stored and what is left. */
@Component
class LeavePress implements Press {

    static final String ACT = "round:leave";

    private final Answering answering;
    private final Mandates mandates;

    LeavePress(Answering answering, Mandates mandates) {
        this.answering = answering;
        this.mandates = mandates;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var asked = answering.askedOf(mandates.of(pressed.caller().accountId(), pressed.caller().managesServer()));
        long answered = asked.stream().filter(Question::isAnswered).count();
        return Reply.page(Page.of(null).line("round.left", answered, asked.size()))
                .with(Button.main(BeginPress.ACT, Phrase.of("round.resume")));
    }
}
