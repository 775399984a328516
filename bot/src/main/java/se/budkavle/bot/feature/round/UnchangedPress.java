package se.budkavle.bot.feature.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.round.Answer;

/** Takes over the last answer; after twice in a row it asks for a comment. */
@Component
class UnchangedPress implements Press {

    static final String ACT = "round:unchanged";

    private final AnswerRecorder answering;
    private final QuestionCards sheet;
    private final RoundNames names;
    private final Rights rights;

    UnchangedPress(AnswerRecorder answering, QuestionCards sheet, RoundNames names, Rights rights) {
        this.answering = answering;
        this.sheet = sheet;
        this.names = names;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var question = answering.answerable(pressed.reference(0), pressed.caller());
        if (answering.isAnsweredSince(question, 0, pressed.caller())) {
            return sheet.at(question.id(), pressed.caller());
        }
        // A double click finds it answered by the first one.
        if (!question.isAnswered() && answering.last(question).filter(last -> !last.canBeTakenOver()).isPresent()) {
            return Reply.form(CommentFormPress.form(question, Phrase.of("round.unchanged-form", names.activity(question).code()),
                    Phrase.of("round.form.comment.again"), ""));
        }
        var answered = answering.takeOver(question.id(), pressed.caller());
        return sheet.after(answered.id(), pressed.caller(), Optional.of(StatePress.receipt(answered, names)));
    }
}
