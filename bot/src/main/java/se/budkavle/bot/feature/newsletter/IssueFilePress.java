package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Exports the text of a draft as a file to edit. */
@Component
class IssueFilePress implements Press {

    static final String ACT = "newsletter:file";

    private final IssueWriting writing;
    private final IssueFile file;

    IssueFilePress(IssueWriting writing, IssueFile file) {
        this.writing = writing;
        this.file = file;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var issue = writing.writable(pressed.reference(0), pressed.caller());
        issue.requireDraft();
        return file.of(issue, pressed.caller().locale());
    }
}
