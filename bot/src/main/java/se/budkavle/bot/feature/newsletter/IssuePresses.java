package se.budkavle.bot.feature.newsletter;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.newsletter.IssueLookup;

/**
 * Handles the buttons on the message that shows a newsletter issue to its writers: open, edit, preview, discard and
 * restore.
 */
@Component
class IssuePresses implements Presses {

    private static final String EDITED = "newsletter:edited";

    private final IssueLookup lookup;
    private final IssueEditor editor;
    private final IssueCard card;
    private final IssuePreview preview;
    private final IssueTextExport file;
    private final IssueNewsCollector whatIsNew;
    private final NewsletterRights newsletterRights;

    IssuePresses(
            IssueLookup lookup,
            IssueEditor editor,
            IssueCard card,
            IssuePreview preview,
            IssueTextExport file,
            IssueNewsCollector whatIsNew,
            NewsletterRights newsletterRights) {
        this.lookup = lookup;
        this.editor = editor;
        this.card = card;
        this.preview = preview;
        this.file = file;
        this.whatIsNew = whatIsNew;
        this.newsletterRights = newsletterRights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(NewsletterButtonIds.OPEN, this::open),
                Press.of(NewsletterButtonIds.PREVIEW, this::preview),
                FormPress.of(NewsletterButtonIds.BEGUN, this::begin, this::beginForm),
                Press.of(NewsletterButtonIds.EDIT, this::openForm),
                FormPress.of(EDITED, this::edit, this::editForm),
                Press.of(NewsletterButtonIds.KEEP_MINE, this::keepMine),
                Press.of(NewsletterButtonIds.WHAT_IS_NEW, this::fillWithWhatIsNew),
                Press.of(NewsletterButtonIds.EXPORT_TEXT, this::exportText),
                Press.of(NewsletterButtonIds.DISCARD, this::discard),
                Press.of(NewsletterButtonIds.TAKE_BACK, this::takeBack));
    }

    /**
     * Shows a newsletter issue. Writers also get buttons for editing and sending, and everybody else sees only the
     * text.
     */
    private Reply open(PressEvent pressed) {
        var id = pressed.values().isEmpty() ? pressed.reference(0) : pressed.value();
        var issue = lookup.opened(id, newsletterRights.readingIssues(pressed.caller()));
        return newsletterRights.mayWriteNewsletter(pressed.caller(), editor.networksOf(issue))
                ? card.of(issue)
                : preview.of(issue, pressed.caller());
    }

    /**
     * Shows a preview of a newsletter issue in the form that the button names, for example as an email. If the button
     * names no form, shows the channel message.
     */
    private Reply preview(PressEvent pressed) {
        var issue = lookup.opened(pressed.reference(0), newsletterRights.readingIssues(pressed.caller()));
        return pressed.reference().size() == 1
                ? preview.of(issue, pressed.caller())
                : preview.of(issue, view(pressed.reference(1)), pressed.caller());
    }

    private static IssuePreview.View view(String name) {
        return Stream.of(IssuePreview.View.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    /** Creates a newsletter issue from the submitted modal form, for the networks that the writer chose before. */
    private Reply begin(PressEvent pressed) {
        return card.of(editor.beginFrom(
                pressed.reference(0),
                pressed.field(IssueForm.SUBJECT),
                pressed.field(IssueForm.TEXT),
                pressed.caller()));
    }

    private Form beginForm(PressEvent sent) {
        return IssueForm.of(
                Press.id(
                        NewsletterButtonIds.BEGUN,
                        editor.requireBeginnable(sent.reference(0), sent.caller())
                                .id()),
                "",
                "");
    }

    /**
     * Opens the modal form in which a writer edits the newsletter issue. If the text is too long for a text input,
     * shows a message with buttons for editing one part of the text at a time.
     */
    private Reply openForm(PressEvent pressed) {
        var issue = editor.writable(pressed.reference(0), pressed.caller());
        issue.requireDraft();
        return issue.text().length() > IssueForm.LONGEST
                ? card.of(issue)
                : Reply.form(
                        IssueForm.of(Press.id(EDITED, issue.id(), issue.revision()), issue.subject(), issue.text()));
    }

    /**
     * Stores the text from the submitted modal form. The form contains the number of the edited revision, so that the
     * bot does not overwrite a newer revision.
     */
    private Reply edit(PressEvent pressed) {
        return card.of(editor.edit(
                pressed.reference(0),
                pressed.number(1),
                pressed.field(IssueForm.SUBJECT),
                pressed.field(IssueForm.TEXT),
                pressed.caller()));
    }

    private Form editForm(PressEvent sent) {
        return IssueForm.of(
                Press.id(
                        EDITED,
                        editor.writable(sent.reference(0), sent.caller()).id(),
                        sent.number(1)),
                "",
                "");
    }

    /**
     * Resolves an edit conflict: replaces the newsletter issue's current text with the text that the person wrote while
     * another person changed the issue.
     */
    private Reply keepMine(PressEvent pressed) {
        return card.of(editor.takeBeside(pressed.reference(0), pressed.number(1), pressed.caller()));
    }

    /** Adds the news since the previous newsletter issue to a draft. Throws a refusal if there is no news to add. */
    private Reply fillWithWhatIsNew(PressEvent pressed) {
        var issue = editor.writable(pressed.reference(0), pressed.caller());
        issue.requireDraft();
        var parts = whatIsNew.of(issue);
        if (parts.isEmpty()) {
            throw new Refusal("newsletter.nothing-new", issue.code());
        }
        var filled = editor.fill(issue.id(), parts, pressed.caller());
        if (filled.revision() == issue.revision()) {
            throw new Refusal("newsletter.nothing-more", issue.code());
        }
        return card.of(filled);
    }

    /** Replies with the text of a draft as a file, which the writer can edit and upload again. */
    private Reply exportText(PressEvent pressed) {
        var issue = editor.writable(pressed.reference(0), pressed.caller());
        issue.requireDraft();
        return file.of(issue, pressed.caller().locale());
    }

    /** Discards a newsletter draft. The draft's writers can restore it later. */
    private Reply discard(PressEvent pressed) {
        return card.of(editor.discard(pressed.reference(0), pressed.caller()));
    }

    /** Restores a discarded draft. */
    private Reply takeBack(PressEvent pressed) {
        return card.of(editor.takeBack(pressed.reference(0), pressed.caller()));
    }
}
