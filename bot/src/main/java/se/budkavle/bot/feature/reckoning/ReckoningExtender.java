package se.budkavle.bot.feature.reckoning;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.reckoning.Reckonings;

/**
 * Sets a later last day to answer in yearly reckonings (networks' reviews of the year). Queues a message about the new
 * day to each network that has not answered. For a network that the bot has not reminded yet, also queues a reminder
 * before the new day.
 */
@Component
class ReckoningExtender {

    private final Reckonings reckonings;
    private final ReckoningPosts posts;
    private final ReckoningTimes times;
    private final AuditLog audit;
    private final Clock clock;

    ReckoningExtender(Reckonings reckonings, ReckoningPosts posts, ReckoningTimes times, AuditLog audit, Clock clock) {
        this.reckonings = reckonings;
        this.posts = posts;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns the yearly reckonings whose last day {@link #extend} would change. Throws a refusal if no reckoning would
     * change, or if the new day has passed.
     */
    List<ReckoningRow> workedOut(List<ReckoningRow> rows, Instant later) {
        var changed = rows.stream()
                .filter(row ->
                        row.network().isAlive() && row.reckoning().dueAt().isBefore(later))
                .toList();
        if (changed.isEmpty()) {
            throw new Refusal("reckoning.extend.not-later", later);
        }
        changed.forEach(row -> row.reckoning().extended(later, clock.instant()));
        return changed;
    }

    @Transactional
    public void extend(List<ReckoningRow> changed, Instant later, String by) {
        var now = clock.instant();
        for (var row : changed) {
            var reckoning = reckonings.save(row.reckoning().extended(later, now));
            posts.dropUnsent(reckoning.id());
            if (!row.isAnswered()) {
                var told = posts.tellExtension(reckoning, row.network(), times.asked(later));
                posts.remind(reckoning, row.network(), told);
            }
            posts.refresh(reckoning.id());
            audit.save(AuditEntry.of(
                    by, "reckoning.extend", reckoning.networkId(), String.valueOf(reckoning.year()), now));
        }
    }
}
