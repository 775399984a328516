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
import se.budkavle.storage.health.RestoreMark;
import se.budkavle.storage.health.SignOfLife;
import se.budkavle.storage.health.SignsOfLife;

/**
 * Notices at startup, before anything is sent, that the bot was away or that its database was restored. Then queues the
 * report to the administrators, and holds all messages if the outage was long.
 */
@Component
class OutageAtStart implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(OutageAtStart.class);

    private final SignsOfLife signs;
    private final RestoreMark restored;
    private final AuditLog audit;
    private final SendingHold hold;
    private final OutageReport report;
    private final OutageSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutageAtStart(
            SignsOfLife signs,
            RestoreMark restored,
            AuditLog audit,
            SendingHold hold,
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
                // Otherwise RunningOutage reports the whole outage, which began when the chat was lost.
                report.queue(new Outage(seen, now, Outage.Kind.AWAY), reason.isPresent());
            }
        }
    }

    /**
     * Returns the last time at which the bot was known to run. A database of an older version has no sign of life, but
     * if it was restored, its audit log tells how old it is.
     */
    private Instant lastSeen(Instant now) {
        return signs.last()
                .map(SignOfLife::seenAt)
                .or(() -> restored.isSet()
                        ? audit.newest(null, null, null, 1).stream()
                                .map(AuditEntry::at)
                                .findFirst()
                        : Optional.empty())
                .orElse(now);
    }
}
