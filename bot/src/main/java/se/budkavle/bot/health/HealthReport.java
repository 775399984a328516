package se.budkavle.bot.health;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Reads the health of all parts of the bot, for the health endpoint, the file for monitoring and the messages to
 * administrators.
 */
@Component
public class HealthReport {

    private static final Logger log = LoggerFactory.getLogger(HealthReport.class);

    private final ObjectProvider<HealthPart> parts;
    /**
     * The parts whose health could not be read at the latest attempt. The set prevents that a continuing failure to
     * read the same part is logged more than once.
     */
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

    /**
     * Creates the report.
     *
     * @param parts a provider of the parts, which is called only when the report is read. A direct list would cause a
     *     circular dependency between Spring beans: routines read the report, and one part of the report depends on all
     *     routines.
     */
    HealthReport(ObjectProvider<HealthPart> parts) {
        this.parts = parts;
    }

    /** Returns the health of each part by the part's name, sorted by name. */
    public Map<String, Health> parts() {
        var read = new TreeMap<String, Health>();
        parts.forEach(part -> read.put(part.name(), read(part)));
        return read;
    }

    /** Returns true if no part is down. */
    public boolean isUp() {
        return statusOf(parts()).equals(Status.UP);
    }

    static Status statusOf(Map<String, Health> parts) {
        return parts.values().stream().map(Health::getStatus).anyMatch(Status.DOWN::equals) ? Status.DOWN : Status.UP;
    }

    private Health read(HealthPart part) {
        try {
            var health = part.health();
            unreadable.remove(part.name());
            return health;
        } catch (RuntimeException e) {
            if (unreadable.add(part.name())) {
                log.warn("The health of {} cannot be read", part.name(), e);
            }
            return HealthPart.down("unknown").build();
        }
    }
}
