package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Stores the edited part from the form. */
@Component
class EditedPartPress implements FormPress {

    static final String ACT = "newsletter:part-edited";

    private final IssueWriting writing;
    private final IssueCard card;

    EditedPartPress(IssueWriting writing, IssueCard card) {
        this.writing = writing;
        this.card = card;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return card.of(writing.rewrite(pressed.reference(0), pressed.number(1), pressed.number(2),
                pressed.field(IssueForm.TEXT), pressed.caller()));
    }

    @Override
    public Form form(Pressed sent) {
        return IssueForm.ofPart(Press.id(ACT, writing.writable(sent.reference(0), sent.caller()).id(), sent.number(1), sent.number(2)), "");
    }
}
