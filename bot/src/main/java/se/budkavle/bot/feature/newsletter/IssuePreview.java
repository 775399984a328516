package se.budkavle.bot.feature.newsletter;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;

/** Shows an issue as it goes out in channels and privately, with its pictures; to those who write it also who would get it. */
@Component
class IssuePreview {

    private final Issues issues;
    private final IssueText text;
    private final IssueWriting writing;
    private final IssueReaders readers;
    private final ReaderLines lines;
    private final ReaderFile file;
    private final ArchiveAccess access;
    private final PublicAddress address;
    private final Rights rights;

    IssuePreview(Issues issues, IssueText text, IssueWriting writing, IssueReaders readers, ReaderLines lines, ReaderFile file,
            ArchiveAccess access, PublicAddress address, Rights rights) {
        this.issues = issues;
        this.text = text;
        this.writing = writing;
        this.readers = readers;
        this.lines = lines;
        this.file = file;
        this.access = access;
        this.address = address;
        this.rights = rights;
    }

    Reply of(Issue issue, Caller caller) {
        var page = text.page(issue);
        for (var link : pages(issue, caller)) {
            page = page.line("newsletter.on-the-web", Phrase.address(link));
        }
        boolean writes = rights.mayWriteNewsletter(caller, writing.networksOf(issue));
        if (!writes) {
            return pictured(Reply.page(page), issue);
        }
        var reply = issue.hasGoneOut() ? Reply.page(page) : withReaders(page, issue, caller);
        return pictured(reply, issue).with(Button.plain(Press.id(LetterPress.ACT, issue.id()), Phrase.of("newsletter.as-letter")),
                Button.plain(Press.id(OpenIssuePress.ACT, issue.id()), Phrase.of("newsletter.back")));
    }

    private Reply pictured(Reply reply, Issue issue) {
        var pictured = reply;
        for (Attachment picture : text.attachments(issue)) {
            pictured = pictured.with(picture);
        }
        return pictured;
    }

    /** The very copies that would go out now, counted, and named in a file. */
    private Reply withReaders(Page page, Issue issue, Caller caller) {
        var found = readers.of(issue);
        return Reply.page(lines.on(page, found)).with(file.of(issue, found, caller.locale()));
    }

    /** Where what readers have got is read on the web, in the archives of those of its networks that the caller may read. */
    private List<String> pages(Issue issue, Caller caller) {
        if (!address.isOpen() || !issues.hasReaders(issue.id())) {
            return List.of();
        }
        var personId = rights.person(caller).id();
        return writing.networksOf(issue).stream().filter(rights.reading(caller))
                .flatMap(network -> access.linkInChat(network, personId).stream()).map(link -> link + "/" + issue.code()).toList();
    }
}
