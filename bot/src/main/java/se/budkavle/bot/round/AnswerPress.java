package se.budkavle.bot.round;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.State;

/** Takes a state by one press; one that is at risk or off track asks in a form for cause, measure and help. */
@Component
class AnswerPress implements Press {

    static final String ACT = "round:answer";

    private final Answering answering;
    private final Sheet sheet;
    private final RoundNames names;
    private final Rights rights;

    AnswerPress(Answering answering, Sheet sheet, RoundNames names, Rights rights) {
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
        var state = state(pressed.reference(1));
        if (state.needsExplanation()) {
            return Reply.form(explanation(question, state));
        }
        var answered = answering.give(question.id(), Given.of(state), pressed.caller());
        return sheet.after(question.id(), pressed.caller(), Optional.of(receipt(answered)));
    }

    private Form explanation(Question question, State state) {
        var last = answering.last(question).filter(answer -> answer.state() == state);
        return new Form(Press.id(ExplainPress.ACT, question.id(), state),
                Phrase.joined(" ", List.of(Phrase.words(names.activity(question).code()), RoundNames.state(state))),
                List.of(field(ExplainPress.CAUSE, true, last.map(Answer::cause)),
                        field(ExplainPress.MEASURE, true, last.map(Answer::measure)),
                        field(ExplainPress.HELP, false, last.map(Answer::help))));
    }

    private static Form.Field field(String name, boolean required, Optional<String> value) {
        return new Form.Field(name, Phrase.of("round.form." + name), Phrase.of("round.form." + name + ".hint"),
                value.orElse(""), true, required, Answer.LONGEST_TEXT);
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
