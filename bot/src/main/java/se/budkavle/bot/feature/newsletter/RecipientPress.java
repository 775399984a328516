package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.delivery.Recipients;
import se.budkavle.storage.newsletter.Issues;

/** Shows the copy that was chosen in an issue's report. */
@Component
class RecipientPress implements Press {

    static final String ACT = "newsletter:recipient";

    private final Issues issues;
    private final Recipients recipients;
    private final IssueWriting writing;
    private final RecipientCard card;
    private final Rights rights;

    RecipientPress(Issues issues, Recipients recipients, IssueWriting writing, RecipientCard card, Rights rights) {
        this.issues = issues;
        this.recipients = recipients;
        this.writing = writing;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var issue = issues.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        rights.requireWritingNewsletter(pressed.caller(), writing.networksOf(issue));
        var one = recipients.findById(pressed.value()).filter(row -> row.batchId().equals(issue.batchId()))
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        return card.of(one, issue.id());
    }
}
