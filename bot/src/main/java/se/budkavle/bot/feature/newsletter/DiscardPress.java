package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Deletes a draft; that can be undone. */
@Component
class DiscardPress implements Press {

    static final String ACT = "newsletter:discard";

    private final IssueWriting writing;
    private final IssueCard card;

    DiscardPress(IssueWriting writing, IssueCard card) {
        this.writing = writing;
        this.card = card;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        return card.of(writing.discard(pressed.reference(0), pressed.caller()));
    }
}
