package se.budkavle.bot.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Delivery;

/**
 * Logs failures of sending to an addressee. Of consecutive failures of the same kind, only the first is logged. The
 * next success is logged with the number of failures.
 */
@Component
class FailureLog {

    private static final Logger log = LoggerFactory.getLogger(FailureLog.class);

    /**
     * The consecutive failures of each addressee. Failed edits are counted separately from failed new messages, because
     * new messages can still be sent after an old message was deleted.
     */
    private final Map<String, Failures> current = new ConcurrentHashMap<>();

    /** The number of consecutive failures of the same kind for one addressee. */
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
