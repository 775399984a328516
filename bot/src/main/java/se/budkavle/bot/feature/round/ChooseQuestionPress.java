package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Opens the form for one question of a network. */
@Component
class ChooseQuestionPress implements Press {

    static final String ACT = "round:choose";

    private final AnswerRecorder answering;
    private final AnswerForm form;

    ChooseQuestionPress(AnswerRecorder answering, AnswerForm form) {
        this.answering = answering;
        this.form = form;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var question = answering.answerable(pressed.value(), pressed.caller());
        return Reply.form(form.of(AnswerFormPress.idOfNetwork(question), question, null));
    }
}
