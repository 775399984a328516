package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.newsletter.Issues;

/** Stops an issue from its button. */
@Component
class StopPress implements Press {

    static final String ACT = "newsletter:stop";

    private final Issues issues;
    private final Stopping stopping;

    StopPress(Issues issues, Stopping stopping) {
        this.issues = issues;
        this.stopping = stopping;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(Pressed pressed) {
        var issue = issues.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        return stopping.stop(issue, pressed.caller());
    }
}
