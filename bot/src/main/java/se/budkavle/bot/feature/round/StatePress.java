package se.budkavle.bot.feature.round;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.State;

/** Handles the buttons with states: stores the state, or opens the answer form when the state needs a cause and a measure. */
@Component
class StatePress implements Press {

    static final String ACT = "round:answer";

    private final AnswerRecorder answering;
    private final QuestionCards sheet;
    private final RoundNames names;
    private final AnswerForm form;

    StatePress(AnswerRecorder answering, QuestionCards sheet, RoundNames names, AnswerForm form) {
        this.answering = answering;
        this.sheet = sheet;
        this.names = names;
        this.form = form;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var question = answering.answerable(pressed.reference(0), pressed.caller());
        var state = state(pressed.reference(1));
        if (pressed.reference().size() > 2 && answering.isAnsweredSince(question, pressed.number(2), pressed.caller())) {
            return sheet.answeredSince(question, state);
        }
        if (state.needsExplanation()) {
            return Reply.form(form.of(AnswerFormPress.id(question), question, state));
        }
        var answered = answering.give(question.id(), Given.of(state), pressed.caller());
        return sheet.after(question.id(), pressed.caller(), Optional.of(receipt(answered)));
    }

    private Phrase receipt(Question answered) {
        return receipt(answered, names);
    }

    static Phrase receipt(Question answered, RoundNames names) {
        return Phrase.of("round.stored", names.activity(answered).code(), RoundNames.state(answered.state()));
    }

    static State state(String word) {
        return Arrays.stream(State.values()).filter(state -> state.name().equals(word)).findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
