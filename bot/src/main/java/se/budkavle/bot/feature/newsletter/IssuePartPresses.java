package se.budkavle.bot.feature.newsletter;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.markdown.Markdown;

/** Handles the buttons that show, rewrite, move and remove one part of a newsletter issue's text. */
@Component
class IssuePartPresses implements Presses {

    private static final String EDIT = "newsletter:part-edit";
    private static final String EDITED = "newsletter:part-edited";
    private static final String MOVE = "newsletter:part-move";
    private static final String REMOVE = "newsletter:part-out";
    private static final String EARLIER = "earlier";
    private static final String LATER = "later";

    private final IssueEditor editor;
    private final IssueCard card;
    private final IssueTextExport file;

    IssuePartPresses(IssueEditor editor, IssueCard card, IssueTextExport file) {
        this.editor = editor;
        this.card = card;
        this.file = file;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(NewsletterButtonIds.SHOW_PART, this::show),
                Press.of(EDIT, this::openForm),
                FormPress.of(EDITED, this::rewrite, this::form),
                Press.of(MOVE, this::move),
                Press.of(REMOVE, this::remove));
    }

    /** Shows the chosen part of a newsletter issue, with buttons to rewrite, move and remove the part. */
    private Reply show(PressEvent pressed) {
        var id = pressed.reference(0);
        int revision = pressed.number(1);
        int part = PressEvent.number(pressed.value());
        var shown = editor.part(id, revision, part, pressed.caller());
        return Reply.page(Page.of(IssueCard.titleOf(shown))
                        .line(Markdown.of(shown.text()).phrase()))
                .with(
                        Button.main(Press.id(EDIT, id, revision, part), Phrase.of("newsletter.part.rewrite")),
                        Button.plain(Press.id(MOVE, id, revision, part, EARLIER), Phrase.of("newsletter.part.earlier")),
                        Button.plain(Press.id(MOVE, id, revision, part, LATER), Phrase.of("newsletter.part.later")),
                        new Button(
                                Press.id(REMOVE, id, revision, part),
                                Phrase.of("newsletter.part.take-out"),
                                Button.Look.BAD,
                                true),
                        Button.plain(Press.id(NewsletterButtonIds.OPEN, id), Phrase.of("newsletter.back")));
    }

    /**
     * Opens the modal form in which a writer edits one part of the issue's text. If the part is too long for a text
     * input, replies with the whole text as a file.
     */
    private Reply openForm(PressEvent pressed) {
        int revision = pressed.number(1);
        int part = pressed.number(2);
        var text = editor.part(pressed.reference(0), revision, part, pressed.caller())
                .text();
        return text.length() > IssueForm.LONGEST
                ? file.of(
                        editor.writable(pressed.reference(0), pressed.caller()),
                        pressed.caller().locale())
                : Reply.form(IssueForm.ofPart(Press.id(EDITED, pressed.reference(0), revision, part), text));
    }

    /** Replaces one part of the newsletter issue's text with the text from the submitted modal form. */
    private Reply rewrite(PressEvent pressed) {
        return card.of(editor.rewrite(
                pressed.reference(0),
                pressed.number(1),
                pressed.number(2),
                pressed.field(IssueForm.TEXT),
                pressed.caller()));
    }

    private Form form(PressEvent sent) {
        return IssueForm.ofPart(
                Press.id(
                        EDITED,
                        editor.writable(sent.reference(0), sent.caller()).id(),
                        sent.number(1),
                        sent.number(2)),
                "");
    }

    /** Moves one part of the newsletter issue's text one position up or down. */
    private Reply move(PressEvent pressed) {
        int part = pressed.number(2);
        boolean earlier = pressed.reference(3).equals(EARLIER);
        return card.of(editor.arrange(
                pressed.reference(0), pressed.number(1), part, all -> all.moved(part, earlier), pressed.caller()));
    }

    /** Removes one part of the newsletter issue's text. Earlier revisions of the text still contain the part. */
    private Reply remove(PressEvent pressed) {
        int part = pressed.number(2);
        return card.of(editor.arrange(
                pressed.reference(0), pressed.number(1), part, all -> all.without(part), pressed.caller()));
    }
}
