package se.budkavle.bot.feature.newsletter;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.newsletter.Picture;
import se.budkavle.storage.newsletter.Pictures;

/** Handles the buttons that show and remove the pictures of a newsletter draft. */
@Component
class PicturePresses implements Presses {

    private static final String REMOVE = "newsletter:picture-out";

    private final IssueEditor editor;
    private final IssueTextRenderer text;
    private final IssueCard card;
    private final IssuePictureEditor issuePictures;
    private final Pictures pictures;

    PicturePresses(
            IssueEditor editor,
            IssueTextRenderer text,
            IssueCard card,
            IssuePictureEditor issuePictures,
            Pictures pictures) {
        this.editor = editor;
        this.text = text;
        this.card = card;
        this.issuePictures = issuePictures;
        this.pictures = pictures;
    }

    @Override
    public List<Press> presses() {
        return List.of(Press.of(NewsletterButtonIds.SHOW_PICTURES, this::show), Press.of(REMOVE, this::remove));
    }

    /** Shows a draft's pictures, explains how to add a picture, and offers a select menu to remove one. */
    private Reply show(PressEvent pressed) {
        var issue = editor.writable(pressed.reference(0), pressed.caller());
        issue.requireDraft();
        var present = pictures.findAllByIssueIdOrderById(issue.id());
        var reply = Reply.page(Page.titled("newsletter.pictures.title", issue.code())
                .line("newsletter.pictures.how", Phrase.command("newsletter picture"), Picture.MOST));
        for (var picture : text.attachments(issue)) {
            reply = reply.with(picture);
        }
        if (!present.isEmpty()) {
            reply = reply.with(new SelectMenu(
                    Press.id(REMOVE, issue.id()),
                    Phrase.of("newsletter.pictures.take-out"),
                    present.stream()
                            .map(one -> new SelectMenu.Item(
                                    one.name(), Phrase.words(one.name()), Phrase.words(one.alternative()), false))
                            .toList()));
        }
        return reply.with(Button.plain(Press.id(NewsletterButtonIds.OPEN, issue.id()), Phrase.of("newsletter.back")));
    }

    private Reply remove(PressEvent pressed) {
        return card.of(issuePictures.remove(pressed.reference(0), pressed.value(), pressed.caller()));
    }
}
