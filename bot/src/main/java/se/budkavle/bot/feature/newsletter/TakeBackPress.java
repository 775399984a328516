package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Restores a deleted draft. */
@Component
class TakeBackPress implements Press {

    static final String ACT = "newsletter:take-back";

    private final IssueWriting writing;
    private final IssueCard card;

    TakeBackPress(IssueWriting writing, IssueCard card) {
        this.writing = writing;
        this.card = card;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return card.of(writing.takeBack(pressed.reference(0), pressed.caller()));
    }
}
