package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.Letter;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.newsletter.Issue;

/** Shows an issue as it goes out by mail, to those who write it. */
@Component
class LetterPress implements Press {

    static final String ACT = "newsletter:letter";

    private final IssueWriting writing;
    private final IssueText text;
    private final LetterPreview preview;
    private final Phrasebook words;
    private final Association association;

    LetterPress(IssueWriting writing, IssueText text, LetterPreview preview, Phrasebook words, Association association) {
        this.writing = writing;
        this.text = text;
        this.preview = preview;
        this.words = words;
        this.association = association;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var issue = writing.writable(pressed.reference(0), pressed.caller());
        var reply = Reply.page(Page.titled("newsletter.letter-preview.title", issue.code()).line("newsletter.letter-preview.says"));
        for (var shown : preview.of(letter(issue), issue.code(), pressed.caller().locale())) {
            reply = reply.with(shown);
        }
        return reply.with(Button.plain(Press.id(OpenIssuePress.ACT, issue.id()), Phrase.of("newsletter.back")));
    }

    /** To nobody yet: its foot, which is each reader's own, says what will stand there. */
    private Letter letter(Issue issue) {
        var foot = words.say(Phrase.of("newsletter.letter-preview.foot"), association.locale());
        return new Letter(issue.id(), "", null, association.name(), null, issue.subject(), association.locale(),
                text.html(issue, IssueText.IN_LETTER) + "\n<hr />\n<p>" + foot + "</p>", text.text(issue, association.locale()) + "\n\n---\n" + foot,
                null, null, null, text.letterPictures(issue));
    }
}
