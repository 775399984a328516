package se.budkavle.bot.feature.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.DeliveryPause.Reason;
import se.budkavle.storage.health.LastSeen;
import se.budkavle.storage.health.LastSeenTimes;
import se.budkavle.storage.health.RestoreMark;

/**
 * Detects at startup, before any message is sent, that the bot was not running or that its database was restored from a
 * backup. If the outage was longer than a configured time, queues a report to the administrators. If the outage was
 * longer than a second, longer time, or if the database was restored, also pauses all sending.
 */
@Component
class StartupOutageDetector implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(StartupOutageDetector.class);

    private final LastSeenTimes signs;
    private final RestoreMark restored;
    private final AuditLog audit;
    private final PauseAfterOutage hold;
    private final OutageReport report;
    private final OutageSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StartupOutageDetector(
            LastSeenTimes signs,
            RestoreMark restored,
            AuditLog audit,
            PauseAfterOutage hold,
            OutageReport report,
            OutageSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.signs = signs;
        this.restored = restored;
        this.audit = audit;
        this.hold = hold;
        this.report = report;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(any -> look(clock.instant()));
    }

    private void look(Instant now) {
        var seen = lastSeen(now);
        var away = Duration.between(seen, now);
        var reason = restored.isSet()
                ? Optional.of(Reason.RESTORED)
                : Optional.of(Reason.AWAY).filter(any -> away.compareTo(settings.holdAfter()) > 0);
        if (restored.isSet()) {
            signs.findChat();
        }
        signs.seen(now);
        restored.clear();
        if (reason.isPresent() || away.compareTo(settings.reportAfter()) > 0) {
            log.info("The bot was away for {}; messages are {}", away, reason.isPresent() ? "held" : "sent");
            reason.ifPresent(why -> hold.begin(why, now));
            if (signs.chatLost().isEmpty()) {
                // If the bot had lost the connection to Discord before it stopped, {@code RuntimeOutageDetector}
                // reports the whole outage, which began with the loss of the connection.
                report.queue(new Outage(seen, now, Outage.Kind.AWAY), reason.isPresent());
            }
        }
    }

    /**
     * Returns the latest stored time at which the bot was running. If a restored database does not contain this stored
     * time (because an older version of the bot wrote the database), returns the time of the latest audit log entry.
     * Returns the current time in all other cases.
     */
    private Instant lastSeen(Instant now) {
        return signs.last()
                .map(LastSeen::seenAt)
                .or(() -> restored.isSet()
                        ? audit.newest(null, null, null, 1).stream()
                                .map(AuditEntry::at)
                                .findFirst()
                        : Optional.empty())
                .orElse(now);
    }
}
