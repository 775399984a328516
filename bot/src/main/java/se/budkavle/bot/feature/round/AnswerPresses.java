package se.budkavle.bot.feature.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Question;

/** Handles the buttons, select menus and modal forms with which a person answers one question of a status round. */
@Component
class AnswerPresses implements Presses {

    private static final String FORM = "round:explain";
    private static final String COMMENT_FORM = "round:said";
    private static final String COMMENT_FIELD = "comment";
    /**
     * If an answer form was opened from the list of a network's questions, the form's custom id ends with this text. If
     * the form was opened from the message with only one question, its custom id does not contain this text.
     */
    private static final String OF_NETWORK = "network";

    private final AnswerRecorder recorder;
    private final AnswerForm form;
    private final QuestionNavigator questionNavigator;
    private final QuestionCard cards;
    private final NetworkQuestionsMessage all;
    private final RoundRecordNames names;

    AnswerPresses(
            AnswerRecorder recorder,
            AnswerForm form,
            QuestionNavigator questionNavigator,
            QuestionCard cards,
            NetworkQuestionsMessage all,
            RoundRecordNames names) {
        this.recorder = recorder;
        this.form = form;
        this.questionNavigator = questionNavigator;
        this.cards = cards;
        this.all = all;
        this.names = names;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(RoundButtonIds.ANSWER, this::answer),
                Press.of(RoundButtonIds.CHOOSE_QUESTION, this::openForm),
                FormPress.of(FORM, this::answerFromForm, this::answerForm),
                Press.of(RoundButtonIds.ANSWER_AS_BEFORE, this::answerAsBefore),
                Press.of(RoundButtonIds.COMMENT, this::askForComment),
                FormPress.of(COMMENT_FORM, this::comment, this::emptyCommentForm));
    }

    /**
     * Stores the pressed button's state, such as "on track", as the answer to the status question. If the state
     * requires a cause and a measure, returns the answer form instead. If another person has answered since the user
     * saw the question, asks the user whether to replace the other person's answer.
     */
    private Reply answer(PressEvent pressed) {
        var question = recorder.answerable(pressed.reference(0), pressed.caller());
        var state = AnswerForm.state(pressed.reference(1));
        if (pressed.reference().size() > 2 && recorder.isAnsweredSince(question, pressed.number(2), pressed.caller())) {
            return cards.answeredSince(question, state);
        }
        if (state.needsExplanation()) {
            return Reply.form(form.of(formId(question), question, state));
        }
        var answered = recorder.give(question, Given.of(state), pressed.caller());
        return questionNavigator.after(question.id(), pressed.caller(), Optional.of(receipt(answered)));
    }

    /** Returns the answer form for the question that the person chose in a select menu. */
    private Reply openForm(PressEvent pressed) {
        var question = recorder.answerable(pressed.value(), pressed.caller());
        return Reply.form(form.of(formIdOfNetwork(question), question, null));
    }

    /**
     * Stores the answer from the form. Returns the list of the network's questions if the form was opened from that
     * list; otherwise returns the next question.
     */
    private Reply answerFromForm(PressEvent pressed) {
        var answered = recorder.give(
                pressed.reference(0), AnswerForm.read(pressed), AnswerForm.revisionsSeen(pressed), pressed.caller());
        var receipt = Optional.of(receipt(answered));
        return isOfNetwork(pressed)
                ? all.of(answered.roundId(), answered.networkId(), pressed.caller(), receipt)
                : questionNavigator.after(answered.id(), pressed.caller(), receipt);
    }

    private Form answerForm(PressEvent sent) {
        var question = recorder.answerable(sent.reference(0), sent.caller());
        return form.of(isOfNetwork(sent) ? formIdOfNetwork(question) : formId(question), question, null);
    }

    private static boolean isOfNetwork(PressEvent pressed) {
        return pressed.reference().contains(OF_NETWORK);
    }

    /**
     * Returns the custom id of a form that is opened from a single question. The custom id contains the question's
     * current number of answers. When the form is submitted, the number of answers shows whether somebody has answered
     * in the meantime.
     */
    private static String formId(Question question) {
        return Press.id(FORM, question.id(), question.revisions());
    }

    private static String formIdOfNetwork(Question question) {
        return Press.id(FORM, question.id(), question.revisions(), OF_NETWORK);
    }

    /**
     * Copies the answer of an earlier status round to this question. If the answer has been copied too often, returns a
     * form that asks for a comment.
     */
    private Reply answerAsBefore(PressEvent pressed) {
        var question = recorder.answerable(pressed.reference(0), pressed.caller());
        if (recorder.isAnsweredSince(question, 0, pressed.caller())) {
            return questionNavigator.at(question.id(), pressed.caller());
        }
        // Opens no form if the question is already answered, because the second click of a double click arrives after
        // the answer is stored.
        if (!question.isAnswered()
                && recorder.last(question)
                        .filter(last -> !last.canBeTakenOver())
                        .isPresent()) {
            return Reply.form(commentForm(
                    question,
                    Phrase.of("round.unchanged-form", names.activity(question).code()),
                    Phrase.of("round.form.comment.again"),
                    ""));
        }
        var answered = recorder.takeOver(question, pressed.caller());
        return questionNavigator.after(answered.id(), pressed.caller(), Optional.of(receipt(answered)));
    }

    /** Returns the form in which the person comments on the question's current answer. */
    private Reply askForComment(PressEvent pressed) {
        var question = recorder.answerable(pressed.reference(0), pressed.caller());
        return Reply.form(commentForm(
                question,
                Phrase.of("round.comment-form", names.activity(question).code()),
                Phrase.of("round.form.comment.hint"),
                recorder.last(question).map(Answer::comment).orElse("")));
    }

    /**
     * Stores a new answer that consists of the current answer and the comment from the form. If the question is
     * unanswered, uses the latest answer from another status round instead of the current answer.
     */
    private Reply comment(PressEvent pressed) {
        var answered = recorder.comment(
                pressed.reference(0),
                pressed.field(COMMENT_FIELD),
                AnswerForm.revisionsSeen(pressed),
                pressed.caller());
        return questionNavigator.after(answered.id(), pressed.caller(), Optional.of(receipt(answered)));
    }

    private Form emptyCommentForm(PressEvent sent) {
        var question = recorder.answerable(sent.reference(0), sent.caller());
        return commentForm(
                question,
                Phrase.of("round.comment-form", names.activity(question).code()),
                Phrase.of("round.form.comment.hint"),
                "");
    }

    private static Form commentForm(Question question, Phrase title, Phrase hint, String comment) {
        return new Form(
                Press.id(COMMENT_FORM, question.id(), question.revisions()),
                title,
                List.of(new Form.TextInput(
                        COMMENT_FIELD,
                        Phrase.of("round.form.comment"),
                        hint,
                        comment,
                        true,
                        true,
                        Answer.LONGEST_TEXT)));
    }

    private Phrase receipt(Question answered) {
        return Phrase.of("round.stored", names.activity(answered).code(), RoundRecordNames.state(answered.state()));
    }
}
