package se.budkavle.bot.feature.newsletter;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.newsletter.Issue;

/**
 * Previews a newsletter issue for its writers as a channel message, private message, email and web page, with the list
 * of recipients. People who are not writers of the newsletter issue see only its text, its pictures and the links to
 * its web pages.
 */
@Component
class IssuePreview {

    /**
     * What the preview can show: the channel message, the private message, the email, the web page, or the list of
     * recipients.
     */
    enum View {
        CHANNEL,
        PERSON,
        MAIL,
        PAGE,
        READERS
    }

    private final IssueTextRenderer text;
    private final IssueEditor editor;
    private final PreviewCopyBuilder samples;
    private final EmailPreview letters;
    private final IssueReaders readers;
    private final RecipientSummary summary;
    private final RecipientListFile file;
    private final IssuePageLinks pages;
    private final PublicAddress web;
    private final Rights rights;
    private final NewsletterRights newsletterRights;

    IssuePreview(
            IssueTextRenderer text,
            IssueEditor editor,
            PreviewCopyBuilder samples,
            EmailPreview letters,
            IssueReaders readers,
            RecipientSummary summary,
            RecipientListFile file,
            IssuePageLinks pages,
            PublicAddress web,
            Rights rights,
            NewsletterRights newsletterRights) {
        this.text = text;
        this.editor = editor;
        this.samples = samples;
        this.letters = letters;
        this.readers = readers;
        this.summary = summary;
        this.file = file;
        this.pages = pages;
        this.web = web;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
    }

    Reply of(Issue issue, Caller caller) {
        if (newsletterRights.mayWriteNewsletter(caller, editor.networksOf(issue))) {
            return of(issue, View.CHANNEL, caller);
        }
        var page = text.page(issue);
        for (var link : web.isOpen() ? pages.inArchives(issue, caller) : List.<String>of()) {
            page = page.line("newsletter.on-the-web", Phrase.address(link));
        }
        var reply = Reply.page(page);
        for (var picture : text.attachments(issue)) {
            reply = reply.with(picture);
        }
        return reply;
    }

    /**
     * Returns the preview of the newsletter issue in the given form, such as an email, for a writer. Adds buttons that
     * show the preview in the other forms.
     */
    Reply of(Issue issue, View view, Caller caller) {
        newsletterRights.requireWritingNewsletter(caller, editor.networksOf(issue));
        var reply = switch (view) {
            case CHANNEL -> posted(issue, Kind.CHANNEL, caller);
            case PERSON -> posted(issue, Kind.PERSON, caller);
            case MAIL -> mailed(issue, caller);
            case PAGE -> onTheWeb(issue, caller);
            case READERS -> readers(issue, caller);
        };
        return reply.with(Stream.of(View.values())
                        .map(one -> Button.plain(
                                Press.id(NewsletterButtonIds.PREVIEW, issue.id(), one),
                                Phrase.of("newsletter.preview." + one)))
                        .toArray(Button[]::new))
                .with(Button.plain(Press.id(NewsletterButtonIds.OPEN, issue.id()), Phrase.of("newsletter.back")));
    }

    /**
     * Returns the newsletter message with disabled buttons. Enabled buttons would change the subscriptions of the
     * person who sees the preview.
     */
    private Reply posted(Issue issue, Kind way, Caller caller) {
        var sample = samples.of(issue, way, rights.personId(caller));
        var post = ((Composed.ChatPost) sample.composed()).post();
        var reply = Reply.page(sample.isReal() ? post.page() : post.page().line("newsletter.preview.nobody-" + way));
        for (var row : post.rows()) {
            reply = reply.with(row.buttons().stream().map(Button::disabled).toArray(Button[]::new));
        }
        for (var attachment : post.attachments()) {
            reply = reply.with(attachment);
        }
        return reply;
    }

    private Reply mailed(Issue issue, Caller caller) {
        if (!web.isOpenForLetters()) {
            throw new Refusal("newsletter.letter-preview.no-web");
        }
        var sample = samples.of(issue, Kind.MAIL, rights.personId(caller));
        var page = Page.titled("newsletter.letter-preview.title", issue.code()).line("newsletter.letter-preview.says");
        var reply = Reply.page(sample.isReal() ? page : page.line("newsletter.preview.nobody-MAIL"));
        for (var shown : letters.of(((Composed.Mail) sample.composed()).email(), issue.code(), caller.locale())) {
            reply = reply.with(shown);
        }
        return reply;
    }

    private Reply onTheWeb(Issue issue, Caller caller) {
        if (!web.isOpen()) {
            throw new Refusal("newsletter.page-preview.no-web");
        }
        var page = Page.titled("newsletter.page-preview.title", issue.code());
        var links = pages.inArchives(issue, caller);
        if (links.isEmpty()) {
            page = page.line("newsletter.page-preview.says", (int) IssuePageLinks.LASTS.toMinutes());
            links = pages.beforehand(issue, caller);
        }
        for (var link : links) {
            page = page.line("newsletter.on-the-web", Phrase.address(link));
        }
        return Reply.page(page);
    }

    /**
     * Returns a reply that says how many messages and emails would be sent now, with a file of the recipients' names.
     */
    private Reply readers(Issue issue, Caller caller) {
        var found = readers.of(issue);
        return Reply.page(summary.on(Page.titled("newsletter.preview.readers-title", issue.code()), found))
                .with(file.of(issue, found, caller.locale()));
    }
}
