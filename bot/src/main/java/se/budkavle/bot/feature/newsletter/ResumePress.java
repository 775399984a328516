package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.newsletter.Issues;

/** Resumes a stopped or paused sending, from its button. */
@Component
class ResumePress implements Press {

    static final String ACT = "newsletter:resume";

    private final Issues issues;
    private final Stopping stopping;

    ResumePress(Issues issues, Stopping stopping) {
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
        return stopping.resume(issue, pressed.caller());
    }
}
