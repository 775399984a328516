package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.Refusal;

/** Opens the form in which one part of an issue is written anew. */
@Component
class EditPartPress implements Press {

    static final String ACT = "newsletter:part-edit";

    private final IssueWriting writing;

    EditPartPress(IssueWriting writing) {
        this.writing = writing;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var issue = writing.writable(pressed.reference(0), pressed.caller());
        issue.requireDraft();
        int part = pressed.number(2);
        var text = IssueWriting.requirePart(writing.revision(issue, pressed.number(1)).text(), part).all().get(part).text();
        if (text.length() > IssueForm.LONGEST) {
            throw new Refusal("newsletter.part-long", IssueForm.LONGEST);
        }
        return Reply.form(IssueForm.ofPart(Press.id(EditedPartPress.ACT, issue.id(), pressed.number(1), part), text));
    }
}
