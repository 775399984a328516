package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.newsletter.Issue;

/** Shows an issue as it goes out in channels and privately, with its pictures. */
@Component
class IssuePreview {

    private final IssueText text;
    private final IssueWriting writing;
    private final Rights rights;

    IssuePreview(IssueText text, IssueWriting writing, Rights rights) {
        this.text = text;
        this.writing = writing;
        this.rights = rights;
    }

    Reply of(Issue issue, Caller caller) {
        var reply = Reply.page(text.page(issue));
        for (Attachment picture : text.attachments(issue)) {
            reply = reply.with(picture);
        }
        return rights.mayWriteNewsletter(caller, writing.networksOf(issue))
                ? reply.with(Button.plain(Press.id(OpenIssuePress.ACT, issue.id()), Phrase.of("newsletter.back"))) : reply;
    }
}
