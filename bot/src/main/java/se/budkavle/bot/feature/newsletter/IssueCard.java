package se.budkavle.bot.feature.newsletter;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.markdown.MarkdownSections;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.IssueRevision;
import se.budkavle.storage.newsletter.IssueRevisions;
import se.budkavle.storage.newsletter.IssueSummary;

/**
 * Builds the message that shows a newsletter issue to its writers, with buttons to edit, preview, send or discard the
 * issue.
 */
@Component
class IssueCard {

    private static final int MOST_PARTS = SelectMenu.MOST_ITEMS;

    private final IssueTextRenderer text;
    private final IssueEditor editor;
    private final IssueRevisions revisions;
    private final People people;

    IssueCard(IssueTextRenderer text, IssueEditor editor, IssueRevisions revisions, People people) {
        this.text = text;
        this.editor = editor;
        this.revisions = revisions;
        this.people = people;
    }

    Reply of(Issue issue) {
        var page = page(issue);
        if (!issue.isDraft()) {
            return Reply.page(page).with(buttonsOf(issue));
        }
        var reply = Reply.page(page)
                .with(
                        Button.main(Press.id(NewsletterButtonIds.EDIT, issue.id()), Phrase.of("newsletter.edit")),
                        Button.plain(
                                Press.id(NewsletterButtonIds.WHAT_IS_NEW, issue.id()), Phrase.of("newsletter.news")),
                        Button.plain(
                                Press.id(NewsletterButtonIds.SHOW_PICTURES, issue.id()),
                                Phrase.of("newsletter.pictures")),
                        Button.plain(
                                Press.id(NewsletterButtonIds.PREVIEW, issue.id()), Phrase.of("newsletter.preview")),
                        new Button(
                                Press.id(NewsletterButtonIds.DISCARD, issue.id()),
                                Phrase.of("newsletter.discard"),
                                Button.Look.BAD,
                                true));
        if (!issue.text().isEmpty()) {
            reply = reply.with(new Button(
                    Press.id(NewsletterButtonIds.SEND, issue.id()),
                    Phrase.of("newsletter.send.begin"),
                    Button.Look.GOOD,
                    true));
        }
        if (isLong(issue)) {
            reply = reply.with(Button.plain(
                    Press.id(NewsletterButtonIds.EXPORT_TEXT, issue.id()), Phrase.of("newsletter.text-file")));
        }
        var parts = MarkdownSections.of(issue.text()).all();
        return parts.isEmpty()
                ? reply
                : reply.with(new SelectMenu(
                        Press.id(NewsletterButtonIds.SHOW_PART, issue.id(), issue.revision()),
                        Phrase.of("newsletter.choose-part"),
                        IntStream.range(0, Math.min(parts.size(), MOST_PARTS))
                                .mapToObj(index -> new SelectMenu.Item(
                                        String.valueOf(index), titleOf(parts.get(index)), null, false))
                                .toList()));
    }

    /**
     * Returns the message for a conflict of two edits. The person chooses between the issue's current text and the
     * person's own text, which is based on an earlier revision.
     */
    Reply ofBoth(Issue issue, IssueRevision beside) {
        return Reply.page(Page.titled("newsletter.both.title", issue.code())
                        .line("newsletter.edited-meanwhile", issue.code())
                        .line(saved(issue))
                        .toned(Page.Tone.WARNING)
                        .field(Phrase.of("newsletter.both.now", issue.subject()), written(issue.text()))
                        .field(Phrase.of("newsletter.both.yours", beside.subject()), written(beside.text())))
                .with(
                        Button.main(
                                Press.id(NewsletterButtonIds.KEEP_MINE, beside.id(), issue.revision()),
                                Phrase.of("newsletter.both.take-yours")),
                        Button.plain(
                                Press.id(NewsletterButtonIds.OPEN, issue.id()), Phrase.of("newsletter.both.keep-now")));
    }

    Reply of(IssueEditor.Edit edit) {
        return edit.beside() == null ? of(edit.issue()) : ofBoth(edit.issue(), edit.beside());
    }

    static Phrase titleOf(MarkdownSections.Section part) {
        return part.title().isBlank() ? Phrase.of("newsletter.part-untitled") : Phrase.words(part.title());
    }

    /**
     * Returns one line about each newsletter issue: its code, such as "2026-4", its networks, and whether it is a
     * draft, scheduled or sent. Reads the networks only once, because a list shows many issues.
     */
    List<Phrase> facts(List<IssueSummary> issues) {
        var known = editor.networksById();
        return issues.stream()
                .map(issue -> Phrase.of(
                        "newsletter.facts",
                        issue.code(),
                        NameJoiner.of(issue.networkIds().stream()
                                .map(id -> MapLookup.existing(known, id).title())
                                .sorted(SwedishNameOrder.ORDER)),
                        Phrase.of("newsletter.state." + issue.state())))
                .toList();
    }

    private Page page(Issue issue) {
        var page = text.page(issue).line(facts(List.of(issue.summary())).get(0)).line(saved(issue));
        if (issue.state() == Issue.State.SCHEDULED) {
            page = page.line("newsletter.sent-at", issue.requiredSendAt());
        }
        for (var missing : text.markdown(issue).leftOut().stream().sorted().toList()) {
            page = page.line("newsletter.left-out-of-text." + missing).toned(Page.Tone.WARNING);
        }
        return !isLong(issue) ? page : page.line("newsletter.long", IssueForm.LONGEST);
    }

    private static boolean isLong(Issue issue) {
        return issue.text().length() > IssueForm.LONGEST;
    }

    private Phrase saved(Issue issue) {
        var by = revisions
                .findByIssueIdAndNumber(issue.id(), issue.revision())
                .map(IssueRevision::authorId)
                .orElse(issue.authorId());
        return Phrase.of(
                "newsletter.saved",
                issue.revision(),
                people.findById(by).orElseThrow().name(),
                issue.editedAt());
    }

    /** Returns the buttons below an issue that is not a draft: what its writers can do in its present state. */
    private static Button[] buttonsOf(Issue issue) {
        var preview = Button.plain(Press.id(NewsletterButtonIds.PREVIEW, issue.id()), Phrase.of("newsletter.preview"));
        var stop = Button.plain(Press.id(NewsletterButtonIds.STOP, issue.id()), Phrase.of("newsletter.stop.before"));
        var report = Button.plain(
                Press.id(NewsletterButtonIds.SHOW_REPORT, issue.id()), Phrase.of("newsletter.sending.report"));
        return switch (issue.state()) {
            case DRAFT -> throw new IllegalArgumentException("The issue " + issue.id() + " is a draft");
            case SCHEDULED ->
                new Button[] {
                    preview,
                    Button.plain(Press.id(NewsletterButtonIds.SEND_NOW, issue.id()), Phrase.of("delivery.send-now")),
                    stop
                };
            case SENDING -> new Button[] {preview, report, stop};
            case STOPPED ->
                new Button[] {
                    preview,
                    report,
                    Button.plain(Press.id(NewsletterButtonIds.RESUME, issue.id()), Phrase.of("newsletter.stop.resume"))
                };
            case SENT -> new Button[] {preview, report};
            case DISCARDED ->
                new Button[] {
                    preview,
                    Button.plain(Press.id(NewsletterButtonIds.TAKE_BACK, issue.id()), Phrase.of("newsletter.take-back"))
                };
        };
    }

    private static Phrase written(String text) {
        return text.isEmpty() ? Phrase.of("newsletter.no-text") : Phrase.joined("\n", List.of(Phrase.words(text)));
    }
}
