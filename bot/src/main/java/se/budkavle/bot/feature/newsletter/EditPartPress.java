package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Opens the form that edits one part of an issue; when the part is longer than a form field, gives the whole text as a file. */
@Component
class EditPartPress implements Press {

    static final String ACT = "newsletter:part-edit";

    private final IssueWriting writing;
    private final IssueFile file;

    EditPartPress(IssueWriting writing, IssueFile file) {
        this.writing = writing;
        this.file = file;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        int revision = pressed.number(1);
        int part = pressed.number(2);
        var text = writing.part(pressed.reference(0), revision, part, pressed.caller()).text();
        return text.length() > IssueForm.LONGEST ? file.of(writing.writable(pressed.reference(0), pressed.caller()), pressed.caller().locale())
                : Reply.form(IssueForm.ofPart(Press.id(EditedPartPress.ACT, pressed.reference(0), revision, part), text));
    }
}
