package se.budkavle.bot.feature.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.newsletter.Issues;

/**
 * Starts the sending of scheduled newsletter issues when they are due. While a newsletter issue is being sent, checks
 * repeatedly whether any of its messages still waits to be sent.
 */
@Component
class ScheduledSendingRoutine implements Routine {

    private final Issues issues;
    private final IssueSendingStarter starter;

    ScheduledSendingRoutine(Issues issues, IssueSendingStarter starter) {
        this.issues = issues;
        this.starter = starter;
    }

    @Override
    public String name() {
        return "newsletter";
    }

    @Override
    public Duration every() {
        return Duration.ZERO;
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        issues.dueToSend(now).forEach(issue -> items.handle(issue.id(), () -> starter.begin(issue.id())));
        issues.goingOut().forEach(issue -> items.handle(issue.id(), () -> starter.follow(issue.id())));
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.ofNullable(issues.nextToSend()).map(Instant::ofEpochMilli);
    }
}
