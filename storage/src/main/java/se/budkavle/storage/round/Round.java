package se.budkavle.storage.round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
 * @param cancelled       whether it was closed because nobody was to be asked; it has no report
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
        boolean cancelled,
        String reportChannelId,
        String openedBy,
        @Version int version) {

    private static final Duration LONGEST_TO_ANSWER = Duration.ofDays(92);
    private static final Duration LONGEST_TO_CLOSE = Duration.ofDays(31);

    public static Round open(String planId, String period, Instant dueAt, Instant closesAt, String reportChannelId,
            String openedBy, Instant now) {
        var checked = Period.of(period, LocalDate.ofInstant(now, ZoneOffset.UTC));
        requireDays(dueAt, closesAt, now);
        return new Round(se.budkavle.storage.Id.next(), planId, checked, now, dueAt, closesAt, null, false,
                reportChannelId, openedBy, 0);
    }

    private static void requireDays(Instant due, Instant closes, Instant now) {
        if (!due.isAfter(now)) {
            throw new Refusal("round.due-past", due);
        }
        if (closes.isBefore(due)) {
            throw new Refusal("round.closes-before-due", due, closes);
        }
        if (due.isAfter(now.plus(LONGEST_TO_ANSWER))) {
            throw new Refusal("round.due-far", due, LONGEST_TO_ANSWER.toDays());
        }
        if (closes.isAfter(due.plus(LONGEST_TO_CLOSE))) {
            throw new Refusal("round.closes-far", closes, LONGEST_TO_CLOSE.toDays());
        }
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Tells whether the round was closed without being cancelled; follow-up uses only such rounds. */
    public boolean isFinished() {
        return !isOpen() && !cancelled;
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
        requireOpen();
        return with(dueAt, closesAt, now, false);
    }

    /** Closed because nobody was to be asked; the answers that came stay. */
    public Round cancel(Instant now) {
        requireOpen();
        return with(dueAt, closesAt, now, true);
    }

    /** With more time to answer. */
    public Round extended(Instant newDue, Instant newCloses, Instant now) {
        requireOpen();
        if (!newDue.isAfter(dueAt)) {
            throw new Refusal("round.extend-earlier", period, dueAt);
        }
        requireDays(newDue, newCloses, now);
        return with(newDue, newCloses, null, false);
    }

    /** Open again, with new days. */
    public Round reopened(Instant newDue, Instant newCloses, Instant now) {
        if (isOpen()) {
            throw new Refusal("round.is-open", period, closesAt);
        }
        requireDays(newDue, newCloses, now);
        return with(newDue, newCloses, null, false);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new Refusal("round.closed", period, closedAt);
        }
    }

    private Round with(Instant due, Instant closes, Instant closed, boolean isCancelled) {
        return new Round(id, planId, period, openedAt, due, closes, closed, isCancelled, reportChannelId, openedBy, version);
    }
}
