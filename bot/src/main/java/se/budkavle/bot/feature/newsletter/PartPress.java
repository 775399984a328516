package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.markdown.Markdown;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;

/** Shows one part of an issue, with what can be done about it. */
@Component
class PartPress implements Press {

    static final String ACT = "newsletter:part";

    private final IssueWriting writing;

    PartPress(IssueWriting writing) {
        this.writing = writing;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var issue = writing.writable(pressed.reference(0), pressed.caller());
        issue.requireDraft();
        int revision = pressed.number(1);
        int part = Pressed.number(pressed.value());
        var parts = IssueWriting.requirePart(writing.revision(issue, revision).text(), part).all();
        return Reply.page(Page.of(IssueCard.titleOf(parts.get(part))).line(Markdown.of(parts.get(part).text()).phrase()))
                .with(Button.main(Press.id(EditPartPress.ACT, issue.id(), revision, part), Phrase.of("newsletter.part.rewrite")),
                        Button.plain(Press.id(MovePartPress.ACT, issue.id(), revision, part, MovePartPress.EARLIER), Phrase.of("newsletter.part.earlier")),
                        Button.plain(Press.id(MovePartPress.ACT, issue.id(), revision, part, MovePartPress.LATER), Phrase.of("newsletter.part.later")),
                        new Button(Press.id(TakeOutPartPress.ACT, issue.id(), revision, part), Phrase.of("newsletter.part.take-out"), Button.Look.BAD, true),
                        Button.plain(Press.id(OpenIssuePress.ACT, issue.id()), Phrase.of("newsletter.back")));
    }
}
