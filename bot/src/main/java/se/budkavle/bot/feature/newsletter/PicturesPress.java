package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Choice;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.newsletter.Picture;
import se.budkavle.storage.newsletter.Pictures;

/** Shows a draft's pictures, how to add one, and a menu to remove one. */
@Component
class PicturesPress implements Press {

    static final String ACT = "newsletter:pictures";

    private final IssueWriting writing;
    private final IssueText text;
    private final Pictures pictures;

    PicturesPress(IssueWriting writing, IssueText text, Pictures pictures) {
        this.writing = writing;
        this.text = text;
        this.pictures = pictures;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var issue = writing.writable(pressed.reference(0), pressed.caller());
        issue.requireDraft();
        var present = pictures.findAllByIssueIdOrderById(issue.id());
        var reply = Reply.page(Page.titled("newsletter.pictures.title", issue.code())
                .line("newsletter.pictures.how", Phrase.command("newsletter picture"), Picture.MOST));
        for (var picture : text.attachments(issue)) {
            reply = reply.with(picture);
        }
        if (!present.isEmpty()) {
            reply = reply.with(new Choice(Press.id(RemovePicturePress.ACT, issue.id()), Phrase.of("newsletter.pictures.take-out"), present.stream()
                    .map(one -> new Choice.Item(one.name(), Phrase.words(one.name()), Phrase.words(one.alternative()), false)).toList()));
        }
        return reply.with(Button.plain(Press.id(OpenIssuePress.ACT, issue.id()), Phrase.of("newsletter.back")));
    }
}
