package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Stores the edited issue from the form, based on the revision that the form showed. */
@Component
class EditedIssuePress implements FormPress {

    static final String ACT = "newsletter:edited";

    private final IssueWriting writing;
    private final IssueCard card;

    EditedIssuePress(IssueWriting writing, IssueCard card) {
        this.writing = writing;
        this.card = card;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return card.of(writing.edit(pressed.reference(0), pressed.number(1),
                pressed.field(IssueForm.SUBJECT), pressed.field(IssueForm.TEXT), pressed.caller()));
    }

    @Override
    public Form form(Pressed sent) {
        return IssueForm.of(Press.id(ACT, writing.writable(sent.reference(0), sent.caller()).id(), sent.number(1)), "", "");
    }
}
