package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;

/** Removes a part of an issue; earlier revisions keep it. */
@Component
class TakeOutPartPress implements Press {

    static final String ACT = "newsletter:part-out";

    private final IssueWriting writing;
    private final IssueCard card;

    TakeOutPartPress(IssueWriting writing, IssueCard card) {
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
        return card.of(writing.arrange(pressed.reference(0), pressed.number(1), part, all -> all.without(part), pressed.caller()));
    }
}
