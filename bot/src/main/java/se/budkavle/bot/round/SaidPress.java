package se.budkavle.bot.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.GivenBack;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Takes the form with a comment; the last answer with it becomes the one that counts. */
@Component
class SaidPress implements Press {

    static final String ACT = "round:said";
    static final String COMMENT = "comment";

    private final Answering answering;
    private final Sheet sheet;
    private final RoundNames names;
    private final Rights rights;

    SaidPress(Answering answering, Sheet sheet, RoundNames names, Rights rights) {
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
                var answered = answering.comment(pressed.reference(0), pressed.field(COMMENT), pressed.caller());
            return sheet.after(answered.id(), pressed.caller(), Optional.of(AnswerPress.receipt(answered, names)));
        });
    }
}
