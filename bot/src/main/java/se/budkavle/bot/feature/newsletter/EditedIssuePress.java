package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.GivenBack;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Takes an issue written anew, on the revision that stood in the form. */
@Component
class EditedIssuePress implements Press {

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
        return GivenBack.unlessStored(pressed, () -> card.of(writing.edit(pressed.reference(0), pressed.number(1),
                pressed.field(IssueForm.SUBJECT), pressed.field(IssueForm.TEXT), pressed.caller())));
    }
}
