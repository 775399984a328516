package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.newsletter.IssueLookup;

/** Opens an issue: with all its buttons for its writers, as it was sent for everybody else. */
@Component
class OpenIssuePress implements Press {

    static final String ACT = "newsletter:open";

    private final IssueLookup lookup;
    private final IssuePreview preview;
    private final IssueCard card;
    private final IssueWriting writing;
    private final Rights rights;

    OpenIssuePress(IssueLookup lookup, IssuePreview preview, IssueCard card, IssueWriting writing, Rights rights) {
        this.lookup = lookup;
        this.preview = preview;
        this.card = card;
        this.writing = writing;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var id = pressed.values().isEmpty() ? pressed.reference(0) : pressed.value();
        var issue = lookup.opened(id, rights.readingIssues(pressed.caller()));
        return rights.mayWriteNewsletter(pressed.caller(), writing.networksOf(issue)) ? card.of(issue) : preview.of(issue, pressed.caller());
    }
}
