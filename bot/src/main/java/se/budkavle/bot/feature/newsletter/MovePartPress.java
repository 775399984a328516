package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Moves a part of an issue up or down by one place. */
@Component
class MovePartPress implements Press {

    static final String ACT = "newsletter:part-move";
    static final String EARLIER = "earlier";
    static final String LATER = "later";

    private final IssueWriting writing;
    private final IssueCard card;

    MovePartPress(IssueWriting writing, IssueCard card) {
        this.writing = writing;
        this.card = card;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        int part = pressed.number(2);
        boolean earlier = pressed.reference(3).equals(EARLIER);
        return card.of(writing.arrange(pressed.reference(0), pressed.number(1), part, all -> all.moved(part, earlier), pressed.caller()));
    }
}
