package se.budkavle.bot.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.GivenBack;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.round.Answer.Given;

/** Takes the form with cause, measure and help; what was written is given back where it cannot be stored. */
@Component
class ExplainPress implements Press {

    static final String ACT = "round:explain";
    static final String CAUSE = "cause";
    static final String MEASURE = "measure";
    static final String HELP = "help";

    private final Answering answering;
    private final Sheet sheet;
    private final RoundNames names;
    private final Rights rights;

    ExplainPress(Answering answering, Sheet sheet, RoundNames names, Rights rights) {
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
        return GivenBack.unlessStored(pressed, () -> {
                var given = new Given(AnswerPress.state(pressed.reference(1)), null, pressed.field(CAUSE),
                    pressed.field(MEASURE), pressed.field(HELP));
            var answered = answering.give(pressed.reference(0), given, pressed.caller());
            return sheet.after(answered.id(), pressed.caller(), Optional.of(AnswerPress.receipt(answered, names)));
        });
    }
}
