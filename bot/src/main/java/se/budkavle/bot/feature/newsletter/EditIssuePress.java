package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Opens the form that edits an issue; when the text is longer than a form field, shows the card, which edits one part at a time. */
@Component
class EditIssuePress implements Press {

    static final String ACT = "newsletter:edit";

    private final IssueWriting writing;
    private final IssueCard card;

    EditIssuePress(IssueWriting writing, IssueCard card) {
        this.writing = writing;
        this.card = card;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var issue = writing.writable(pressed.reference(0), pressed.caller());
        issue.requireDraft();
        return issue.text().length() > IssueForm.LONGEST ? card.of(issue)
                : Reply.form(IssueForm.of(Press.id(EditedIssuePress.ACT, issue.id(), issue.revision()), issue.subject(), issue.text()));
    }
}
