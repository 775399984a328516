package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.newsletter.Issues;

/** Sends a scheduled issue at once, at any hour. */
@Component
class SendNowPress implements Press {

    static final String ACT = "newsletter:now";

    private final Issues issues;
    private final IssueWriting writing;
    private final Rights rights;
    private final Entries audit;
    private final Clock clock;

    SendNowPress(Issues issues, IssueWriting writing, Rights rights, Entries audit, Clock clock) {
        this.issues = issues;
        this.writing = writing;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        var issue = issues.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        rights.requireWritingNewsletter(pressed.caller(), writing.networksOf(issue));
        var now = clock.instant();
        var brought = issue.broughtForward(now);
        if (!issue.sendAt().isAfter(now)) {
            return Reply.of("delivery.not-waiting");
        }
        issues.save(brought);
        audit.save(Entry.of(rights.person(pressed.caller()).id(), "newsletter.now", issue.id(), null, now));
        return Reply.of("delivery.sent-now");
    }
}
