package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.newsletter.Issues;

/** Shows an issue's report with the current figures. */
@Component
class ReportPress implements Press {

    static final String ACT = "newsletter:report";

    private final Issues issues;
    private final ReportCard card;

    ReportPress(Issues issues, ReportCard card) {
        this.issues = issues;
        this.card = card;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var issue = issues.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        return card.of(issue, pressed.caller());
    }
}
