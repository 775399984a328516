package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Stores the first text of an issue, for the networks that its writer chose. */
@Component
class BegunPress implements FormPress {

    static final String ACT = "newsletter:begun";

    private final IssueWriting writing;
    private final IssueCard card;

    BegunPress(IssueWriting writing, IssueCard card) {
        this.writing = writing;
        this.card = card;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return card.of(writing.beginFrom(pressed.reference(0), pressed.field(IssueForm.SUBJECT),
                pressed.field(IssueForm.TEXT), pressed.caller()));
    }

    @Override
    public Form form(Pressed sent) {
        return IssueForm.of(Press.id(ACT, writing.requireBeginnable(sent.reference(0), sent.caller()).id()), "", "");
    }
}
