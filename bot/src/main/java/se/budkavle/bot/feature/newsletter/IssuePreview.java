package se.budkavle.bot.feature.newsletter;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.newsletter.Issue;

/** Shows an issue as it goes out in channels and privately, with its pictures. */
@Component
class IssuePreview {

    private final IssueText text;
    private final IssueWriting writing;
    private final ArchiveAccess access;
    private final PublicAddress address;
    private final Rights rights;

    IssuePreview(IssueText text, IssueWriting writing, ArchiveAccess access, PublicAddress address, Rights rights) {
        this.text = text;
        this.writing = writing;
        this.access = access;
        this.address = address;
        this.rights = rights;
    }

    Reply of(Issue issue, Caller caller) {
        var page = text.page(issue);
        for (var link : pages(issue, caller)) {
            page = page.line("newsletter.on-the-web", Phrase.address(link));
        }
        var reply = Reply.page(page);
        for (Attachment picture : text.attachments(issue)) {
            reply = reply.with(picture);
        }
        return rights.mayWriteNewsletter(caller, writing.networksOf(issue))
                ? reply.with(Button.plain(Press.id(LetterPress.ACT, issue.id()), Phrase.of("newsletter.as-letter")),
                        Button.plain(Press.id(OpenIssuePress.ACT, issue.id()), Phrase.of("newsletter.back"))) : reply;
    }

    /** Where what has gone out is read on the web, in the archives of those of its networks that the caller may read. */
    private List<String> pages(Issue issue, Caller caller) {
        if (!issue.hasGoneOut() || !address.isOpen()) {
            return List.of();
        }
        var reader = ReaderReference.person(rights.person(caller).id());
        return writing.networksOf(issue).stream().filter(rights.reading(caller))
                .map(network -> access.link(network, reader) + "/" + issue.code()).toList();
    }
}
