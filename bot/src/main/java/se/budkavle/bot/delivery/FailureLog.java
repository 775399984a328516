package se.budkavle.bot.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Delivery;

/**
 * Logs that an addressee cannot be sent to once for each kind of failure, however many deliveries fail, and again when
 * that changes.
 */
@Component
class FailureLog {

    private static final Logger log = LoggerFactory.getLogger(FailureLog.class);

    /**
     * The last failures by addressee. Failed edits are counted apart from failed new messages: if an old message was
     * deleted, new messages can still be sent.
     */
    private final Map<String, Failures> current = new ConcurrentHashMap<>();

    /** How many deliveries to one addressee have failed in a row for the same reason. */
    private record Failures(String kind, int times) {}

    void failed(Delivery delivery, String kind, @Nullable String message) {
        var failures = current.compute(
                key(delivery),
                (any, before) -> before != null && before.kind.equals(kind)
                        ? new Failures(kind, before.times + 1)
                        : new Failures(kind, 1));
        if (failures.times == 1) {
            log.warn(
                    "Delivery {} of {} failed: {} {}; further such failures for this addressee are only counted",
                    delivery.id(),
                    delivery.composer(),
                    kind,
                    message);
        }
    }

    void succeeded(Delivery delivery) {
        var before = current.remove(key(delivery));
        if (before != null) {
            log.info(
                    "Delivery {} of {} succeeded after {} failures for this addressee: {}",
                    delivery.id(),
                    delivery.composer(),
                    before.times,
                    before.kind);
        }
    }

    private static String key(Delivery delivery) {
        return (delivery.isSent() ? "edit " : "post ") + delivery.lane();
    }
}
