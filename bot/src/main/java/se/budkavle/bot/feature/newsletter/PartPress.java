package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.markdown.Markdown;

/** Shows one part of an issue, with buttons for what can be done with it. */
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
        var id = pressed.reference(0);
        int revision = pressed.number(1);
        int part = Pressed.number(pressed.value());
        var shown = writing.part(id, revision, part, pressed.caller());
        return Reply.page(Page.of(IssueCard.titleOf(shown)).line(Markdown.of(shown.text()).phrase()))
                .with(Button.main(Press.id(EditPartPress.ACT, id, revision, part), Phrase.of("newsletter.part.rewrite")),
                        Button.plain(Press.id(MovePartPress.ACT, id, revision, part, MovePartPress.EARLIER), Phrase.of("newsletter.part.earlier")),
                        Button.plain(Press.id(MovePartPress.ACT, id, revision, part, MovePartPress.LATER), Phrase.of("newsletter.part.later")),
                        new Button(Press.id(TakeOutPartPress.ACT, id, revision, part), Phrase.of("newsletter.part.take-out"), Button.Look.BAD, true),
                        Button.plain(Press.id(OpenIssuePress.ACT, id), Phrase.of("newsletter.back")));
    }
}
