package se.budkavle.bot.delivery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.Delivery;

/**
 * Logs failed attempts to send, without repeating the same failure. For an addressee, logs the first of several
 * consecutive failures, and later the first success together with the number of failures. For a mass mailing (batch),
 * logs the first failure of each kind.
 *
 * <p>Remembers a limited number of addressees and batches. After an addressee or batch has been forgotten, its next
 * failure is logged again.
 */
@Component
class FailureLog {

    private static final Logger log = LoggerFactory.getLogger(FailureLog.class);
    /**
     * The maximum number of remembered addressees and batches. The maximum is enough for a large association, and each
     * remembered entry needs only a few hundred bytes of memory.
     */
    private static final int REMEMBERED = 10_000;

    /**
     * The consecutive failures of each addressee, and of each batch by kind of failure. Failed edits are counted
     * separately from failed new messages. An edit can fail because its message was deleted, although new messages can
     * still be sent.
     */
    private final Map<String, Failures> current = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** The number of consecutive failures of the same kind for one addressee. */
    private record Failures(String kind, int times) {}

    void failed(Delivery delivery, String kind, @Nullable String message) {
        DeliveryMetrics.failed(kind);
        if (isFirst(key(delivery), kind)) {
            log.warn(
                    "Delivery {} of {} failed: {} {}; further such failures for this addressee are only counted",
                    delivery.id(),
                    delivery.composer(),
                    kind,
                    message);
        }
    }

    /**
     * Counts a failure of this kind in the batch. Returns true for the first failure of this kind, which the caller
     * then logs.
     */
    boolean isFirst(Batch batch, String kind) {
        DeliveryMetrics.failed(kind);
        return isFirst("batch " + batch.id() + " " + kind, kind);
    }

    private boolean isFirst(String key, String kind) {
        return current.compute(
                                key,
                                (any, before) -> before != null && before.kind.equals(kind)
                                        ? new Failures(kind, before.times + 1)
                                        : new Failures(kind, 1))
                        .times
                == 1;
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
