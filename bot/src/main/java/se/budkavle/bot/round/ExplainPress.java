package se.budkavle.bot.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Stores the answer from the form and returns to the view from which it was opened: one question or a whole network. */
@Component
class ExplainPress implements FormPress {

    static final String ACT = "round:explain";
    /** The last part of the form's id when it was opened from a network's view. */
    static final String OF_NETWORK = "network";

    private final Answering answering;
    private final AnswerForm form;
    private final Sheet sheet;
    private final NetworkQuestions all;
    private final RoundNames names;

    ExplainPress(Answering answering, AnswerForm form, Sheet sheet, NetworkQuestions all, RoundNames names) {
        this.answering = answering;
        this.form = form;
        this.sheet = sheet;
        this.all = all;
        this.names = names;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var answered = answering.give(pressed.reference(0), AnswerForm.read(pressed), pressed.caller());
        var receipt = Optional.of(AnswerPress.receipt(answered, names));
        return isOfNetwork(pressed) ? all.of(answered.roundId(), answered.networkId(), pressed.caller(), receipt)
                : sheet.after(answered.id(), pressed.caller(), receipt);
    }

    @Override
    public Form form(Pressed sent) {
        var question = answering.answerable(sent.reference(0), sent.caller());
        return form.of(isOfNetwork(sent) ? Press.id(ACT, question.id(), OF_NETWORK) : Press.id(ACT, question.id()), question, null);
    }

    private static boolean isOfNetwork(Pressed pressed) {
        return pressed.reference().size() > 1 && pressed.reference(1).equals(OF_NETWORK);
    }
}
