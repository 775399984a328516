package se.budkavle.bot.feature.newsletter;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;

/**
 * Builds the message to the writers about the sending of a newsletter issue, for example that the sending is paused.
 * The message mentions (notifies by @) the issue's author, or all writers if the author may no longer write the issue.
 */
@Component
class SendingNoticeComposer implements Composer {

    private final Issues issues;
    private final Batches batches;
    private final BatchRecipients recipients;
    private final IssueEditor editor;
    private final IssueReportCard reports;
    private final NewsletterRights newsletterRights;
    private final People people;
    private final MentionedAccountFinder mentions;

    SendingNoticeComposer(
            Issues issues,
            Batches batches,
            BatchRecipients recipients,
            IssueEditor editor,
            IssueReportCard reports,
            NewsletterRights newsletterRights,
            People people,
            MentionedAccountFinder mentions) {
        this.issues = issues;
        this.batches = batches;
        this.recipients = recipients;
        this.editor = editor;
        this.reports = reports;
        this.newsletterRights = newsletterRights;
        this.people = people;
        this.mentions = mentions;
    }

    @Override
    public String name() {
        return SendingNotices.COMPOSER;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var issue = issues.findById(delivery.subject()).orElseThrow();
        var batch = batches.findById(issue.requiredBatchId()).orElseThrow();
        var kind = SendingNotices.kindOf(delivery);
        boolean inDoubt = !recipients.inDoubt(batch.id(), 1).isEmpty();
        boolean stillSo = switch (kind) {
            case DONE -> batch.state() == Batch.State.DONE;
            case PAUSED -> batch.state() == Batch.State.PAUSED;
            case IN_DOUBT -> inDoubt;
        };
        if (!stillSo) {
            return new Composed.Skip("newsletter.sending.skipped");
        }
        var page = reports.page(issue, batch);
        if (kind == SendingNotices.Kind.PAUSED) {
            page = page.line(batch.needsAPerson() ? "newsletter.sending.paused" : "newsletter.sending.paused-until")
                    .toned(Page.Tone.WARNING);
        }
        if (inDoubt) {
            page = page.line("newsletter.sending.in-doubt").toned(Page.Tone.WARNING);
        }
        return new Composed.ChatPost(Post.of(delivery.id(), page)
                .mentioning(mentions.of(people.findAllByIdIn(told(issue))))
                .with(Button.main(
                        Press.id(NewsletterButtonIds.SHOW_REPORT, issue.id()),
                        Phrase.of("newsletter.sending.report"))));
    }

    private Collection<String> told(Issue issue) {
        var writers = newsletterRights.newsletterWritersOf(editor.networksOf(issue));
        return writers.contains(issue.authorId()) ? Set.of(issue.authorId()) : writers;
    }
}
