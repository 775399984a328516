package se.budkavle.bot.feature.round;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Goes to another question, to answer or correct it. */
@Component
class ShowQuestionPress implements Press {

    static final String ACT = "round:show";

    private final QuestionCards sheet;
    private final Rights rights;

    ShowQuestionPress(QuestionCards sheet, Rights rights) {
        this.sheet = sheet;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return sheet.at(pressed.reference(0),
                pressed.caller());
    }
}
