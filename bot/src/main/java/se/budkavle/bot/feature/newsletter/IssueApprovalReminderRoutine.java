package se.budkavle.bot.feature.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.newsletter.Issues;

/** Queues reminders to the approvers of newsletter issues that still wait for approval. */
@Component
class IssueApprovalReminderRoutine implements Routine {

    private final Issues issues;
    private final IssueApprovals approvals;

    IssueApprovalReminderRoutine(Issues issues, IssueApprovals approvals) {
        this.issues = issues;
        this.approvals = approvals;
    }

    @Override
    public String name() {
        return "newsletter-approval";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        issues.waitingForApproval().stream()
                .filter(issue ->
                        approvals.reminds(issue).filter(at -> !at.isAfter(now)).isPresent())
                .forEach(issue -> items.handle(issue.id(), () -> approvals.remind(issue)));
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return issues.waitingForApproval().stream()
                .flatMap(issue -> approvals.reminds(issue).stream())
                .min(Instant::compareTo);
    }
}
