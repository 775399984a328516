package se.budkavle.bot.feature.newsletter;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.newsletter.Issues;

/** Predicts the reminders to approve newsletter issues that {@link IssueApprovalReminderRoutine} will queue later. */
@Component
class PredictedApprovalReminders implements PredictedDeliveries {

    private final Issues issues;
    private final IssueApprovals approvals;

    PredictedApprovalReminders(Issues issues, IssueApprovals approvals) {
        this.issues = issues;
        this.approvals = approvals;
    }

    @Override
    public List<PredictedDelivery> until(Instant until) {
        return issues.waitingForApproval().stream()
                .flatMap(issue -> approvals.plannedReminder(issue).stream())
                .filter(row -> row.dueAt().isBefore(until))
                .map(row -> PredictedDelivery.of(row, Phrase.of("newsletter.planned.reminder")))
                .toList();
    }
}
