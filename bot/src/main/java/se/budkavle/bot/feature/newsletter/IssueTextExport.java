package se.budkavle.bot.feature.newsletter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.markdown.MarkdownBuilder;
import se.budkavle.storage.newsletter.Issue;

/**
 * Exports a newsletter issue's text as a Markdown file for editing. The file name ends with the number of the text's
 * revision, for example {@code -v3}.
 */
@Component
class IssueTextExport {

    private static final Pattern REVISION = Pattern.compile("-v(\\d{1,6})(?!\\d)");

    private final Phrasebook words;

    IssueTextExport(Phrasebook words) {
        this.words = words;
    }

    Reply of(Issue issue, Locale reader) {
        var text = new MarkdownBuilder()
                        .heading(1, List.of(MarkdownBuilder.Run.of(issue.subject())))
                        .text()
                        .strip() + "\n\n" + issue.text() + "\n";
        var name = words.say(Phrase.of("newsletter.text-file.name"), reader) + "-" + issue.code() + "-v"
                + issue.revision() + ".md";
        return Reply.page(Page.titled("newsletter.text-file.title", issue.code())
                        .line("newsletter.text-file.how", IssueForm.LONGEST, Phrase.command("newsletter edit")))
                .with(Attachment.file(name, text.getBytes(StandardCharsets.UTF_8)))
                .with(Button.plain(Press.id(NewsletterButtonIds.OPEN, issue.id()), Phrase.of("newsletter.back")));
    }

    /**
     * Parses the revision number from a file name such as {@code …-v3.md}. Returns empty if the file name contains no
     * revision number.
     */
    static OptionalInt revisionIn(String name) {
        return REVISION.matcher(name)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst();
    }
}
