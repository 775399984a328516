package se.budkavle.bot.feature.reckoning;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.reckoning.Reckonings;

/**
 * Withdraws yearly reckonings (networks' reviews of the year). Edits the sent messages to show that the yearly
 * reckonings are withdrawn, and deletes the unsent reminders and the unsent messages about a later last day. Keeps the
 * stored answers, but they are no longer shown.
 */
@Component
class ReckoningWithdrawer {

    private final Reckonings reckonings;
    private final ReckoningPosts posts;
    private final AuditLog audit;
    private final Clock clock;

    ReckoningWithdrawer(Reckonings reckonings, ReckoningPosts posts, AuditLog audit, Clock clock) {
        this.reckonings = reckonings;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(List<ReckoningRow> rows, String by) {
        var now = clock.instant();
        for (var row : rows) {
            var reckoning = reckonings.save(row.reckoning().withdrawn(now));
            posts.dropUnsent(reckoning.id());
            posts.refresh(reckoning.id());
            audit.save(AuditEntry.of(
                    by, "reckoning.withdraw", reckoning.networkId(), String.valueOf(reckoning.year()), now));
        }
    }
}
