package se.budkavle.bot.feature.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.round.Question;

/** Stores the answer from the form and returns to the view from which it was opened: one question or a whole network. */
@Component
class AnswerFormPress implements FormPress {

    static final String ACT = "round:explain";
    /** The last part of the form's id when it was opened from a network's view. */
    private static final String OF_NETWORK = "network";

    private final AnswerRecorder answering;
    private final AnswerForm form;
    private final QuestionCards sheet;
    private final NetworkQuestions all;
    private final RoundNames names;

    AnswerFormPress(AnswerRecorder answering, AnswerForm form, QuestionCards sheet, NetworkQuestions all, RoundNames names) {
        this.answering = answering;
        this.form = form;
        this.sheet = sheet;
        this.all = all;
        this.names = names;
    }

    /** Returns the id of a form that was opened from the question's view; the number of revisions says which answer the person has seen. */
    static String id(Question question) {
        return Press.id(ACT, question.id(), question.revisions());
    }

    /** Returns the id of a form that was opened from a network's view. */
    static String idOfNetwork(Question question) {
        return Press.id(ACT, question.id(), question.revisions(), OF_NETWORK);
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var answered = answering.give(pressed.reference(0), AnswerForm.read(pressed), AnswerForm.revisionsSeen(pressed), pressed.caller());
        var receipt = Optional.of(StatePress.receipt(answered, names));
        return isOfNetwork(pressed) ? all.of(answered.roundId(), answered.networkId(), pressed.caller(), receipt)
                : sheet.after(answered.id(), pressed.caller(), receipt);
    }

    @Override
    public Form form(Pressed sent) {
        var question = answering.answerable(sent.reference(0), sent.caller());
        return form.of(isOfNetwork(sent) ? idOfNetwork(question) : id(question), question, null);
    }

    private static boolean isOfNetwork(Pressed pressed) {
        return pressed.reference().contains(OF_NETWORK);
    }
}
