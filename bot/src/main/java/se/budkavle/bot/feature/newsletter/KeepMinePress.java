package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Replaces the issue's current text with the one that the person wrote on an old revision. */
@Component
class KeepMinePress implements Press {

    static final String ACT = "newsletter:mine";

    private final IssueWriting writing;
    private final IssueCard card;

    KeepMinePress(IssueWriting writing, IssueCard card) {
        this.writing = writing;
        this.card = card;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return card.of(writing.takeBeside(pressed.reference(0), pressed.number(1), pressed.caller()));
    }
}
