package se.budkavle.storage.round;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Refusal;

/**
 * One asking of everyone responsible, for a period.
 *
 * @param period          as people say it: T1 2026, Q3 2026; at most 40 characters
 * @param dueAt           until when answers are asked for
 * @param closesAt        when it closes by itself; answers are taken until then
 * @param closedAt        when it closed; null while it is open
 * @param reportChannelId where the report is posted
 * @param openedBy        the person who opened it
 */
@Table("status_round")
public record Round(
        @Id String id,
        String planId,
        String period,
        Instant openedAt,
        Instant dueAt,
        Instant closesAt,
        Instant closedAt,
        String reportChannelId,
        String openedBy,
        @Version int version) {

    private static final int LONGEST_PERIOD = 40;

    public static Round open(String planId, String period, Instant dueAt, Instant closesAt, String reportChannelId,
            String openedBy, Instant now) {
        if (period.isBlank() || period.length() > LONGEST_PERIOD) {
            throw new Refusal("round.period-length", LONGEST_PERIOD);
        }
        if (!dueAt.isAfter(now)) {
            throw new Refusal("round.due-past", dueAt);
        }
        if (closesAt.isBefore(dueAt)) {
            throw new Refusal("round.closes-before-due", dueAt, closesAt);
        }
        return new Round(se.budkavle.storage.Id.next(), planId, period.strip(), now, dueAt, closesAt, null,
                reportChannelId, openedBy, 0);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether answers are taken; the closing time holds also before anyone has carried it out. */
    public boolean takesAnswersAt(Instant now) {
        return isOpen() && now.isBefore(closesAt);
    }

    public void requireTakingAnswersAt(Instant now) {
        if (!takesAnswersAt(now)) {
            throw new Refusal("round.closed", period, isOpen() ? closesAt : closedAt);
        }
    }

    public Round close(Instant now) {
        if (!isOpen()) {
            throw new Refusal("round.closed", period, closedAt);
        }
        return new Round(id, planId, period, openedAt, dueAt, closesAt, now, reportChannelId, openedBy, version);
    }
}
