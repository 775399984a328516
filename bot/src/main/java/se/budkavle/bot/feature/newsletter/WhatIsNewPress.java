package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.Refusal;

/** Fills a draft with what has happened since the last issue; tells its writer when there is nothing new. */
@Component
class WhatIsNewPress implements Press {

    static final String ACT = "newsletter:news";

    private final IssueWriting writing;
    private final WhatIsNew whatIsNew;
    private final IssueCard card;

    WhatIsNewPress(IssueWriting writing, WhatIsNew whatIsNew, IssueCard card) {
        this.writing = writing;
        this.whatIsNew = whatIsNew;
        this.card = card;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var issue = writing.writable(pressed.reference(0), pressed.caller());
        issue.requireDraft();
        var parts = whatIsNew.of(issue);
        if (parts.isEmpty()) {
            throw new Refusal("newsletter.nothing-new", issue.code());
        }
        var filled = writing.fill(issue.id(), parts, pressed.caller());
        if (filled.revision() == issue.revision()) {
            throw new Refusal("newsletter.nothing-more", issue.code());
        }
        return card.of(filled);
    }
}
