package se.budkavle.bot.round;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.directory.Mandates;

/** Takes the form with a comment; the last answer with it becomes the one that counts. */
@Component
class SaidPress implements Press {

    static final String ACT = "round:said";
    static final String COMMENT = "comment";

    private final Answering answering;
    private final Sheet sheet;
    private final RoundNames names;
    private final Mandates mandates;

    SaidPress(Answering answering, Sheet sheet, RoundNames names, Mandates mandates) {
        this.answering = answering;
        this.sheet = sheet;
        this.names = names;
        this.mandates = mandates;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return GivenBack.unlessStored(pressed, () -> {
            var mandate = mandates.of(pressed.caller().accountId(), pressed.caller().managesServer());
            var answered = answering.comment(pressed.reference(0), pressed.field(COMMENT), mandate);
            return sheet.after(answered.id(), mandate, Optional.of(AnswerPress.receipt(answered, names)));
        });
    }
}
