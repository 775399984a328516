package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.round.Answer;

/** Asks for a comment to the answer that counts. */
@Component
class CommentPress implements Press {

    static final String ACT = "round:comment";

    private final AnswerRecorder answering;
    private final RoundNames names;

    CommentPress(AnswerRecorder answering, RoundNames names) {
        this.answering = answering;
        this.names = names;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var question = answering.answerable(pressed.reference(0), pressed.caller());
        return Reply.form(CommentFormPress.form(question, Phrase.of("round.comment-form", names.activity(question).code()),
                Phrase.of("round.form.comment.hint"), answering.last(question).map(Answer::comment).orElse("")));
    }
}
