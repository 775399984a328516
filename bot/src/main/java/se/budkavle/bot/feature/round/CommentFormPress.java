package se.budkavle.bot.feature.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Question;

/** Takes the form with a comment; the last answer with it becomes the one that counts. */
@Component
class CommentFormPress implements FormPress {

    static final String ACT = "round:said";
    private static final String COMMENT = "comment";

    private final AnswerRecorder answering;
    private final QuestionCards sheet;
    private final RoundNames names;

    CommentFormPress(AnswerRecorder answering, QuestionCards sheet, RoundNames names) {
        this.answering = answering;
        this.sheet = sheet;
        this.names = names;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var answered = answering.comment(pressed.reference(0), pressed.field(COMMENT), AnswerForm.revisionsSeen(pressed), pressed.caller());
        return sheet.after(answered.id(), pressed.caller(), Optional.of(StatePress.receipt(answered, names)));
    }

    @Override
    public Form form(Pressed sent) {
        var question = answering.answerable(sent.reference(0), sent.caller());
        return form(question, Phrase.of("round.comment-form", names.activity(question).code()), Phrase.of("round.form.comment.hint"), "");
    }

    static Form form(Question question, Phrase title, Phrase hint, String comment) {
        return new Form(Press.id(ACT, question.id(), question.revisions()), title, List.of(
                new Form.TextInput(COMMENT, Phrase.of("round.form.comment"), hint, comment, true, true, Answer.LONGEST_TEXT)));
    }
}
