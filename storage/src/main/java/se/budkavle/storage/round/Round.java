package se.budkavle.storage.round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A status round: a survey in which people report the states of a plan's activities in a period.
 *
 * @param period the name of the period, for example T1 2026 or Q3 2026; at most 40 characters
 * @param dueAt the displayed deadline for answers
 * @param closesAt the time until which answers are accepted; the bot then closes the status round
 * @param closedAt when the status round was closed; null while it is open
 * @param cancelled whether the status round was cancelled and therefore has no report
 * @param reportChannelId Discord's id of the channel in which the bot publishes the report
 * @param openedBy the id of the person who opened the status round
 */
@Table("status_round")
public record Round(
        @Id String id,
        String planId,
        String period,
        Instant openedAt,
        Instant dueAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        boolean cancelled,
        String reportChannelId,
        String openedBy,
        @Version int version) {

    private static final Duration LONGEST_TO_ANSWER = Duration.ofDays(92);
    private static final Duration LONGEST_TO_CLOSE = Duration.ofDays(31);

    public static Round open(
            String planId,
            String period,
            Instant dueAt,
            Instant closesAt,
            String reportChannelId,
            String openedBy,
            Instant now) {
        var checked = PeriodRules.of(period, LocalDate.ofInstant(now, ZoneOffset.UTC));
        requireDays(dueAt, closesAt, now);
        return new Round(
                NewId.next(), planId, checked, now, dueAt, closesAt, null, false, reportChannelId, openedBy, 0);
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

    /** Returns when the status round was closed. Throws a {@code NullPointerException} if the status round is open. */
    public Instant requiredClosedAt() {
        return Objects.requireNonNull(closedAt, "the round is open");
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Returns when answers were due: the deadline, or when the status round was closed, if it was closed earlier. */
    public Instant endOfAnswers() {
        return closedAt != null && closedAt.isBefore(dueAt) ? closedAt : dueAt;
    }

    /** Returns whether the status round is closed and was not cancelled. */
    public boolean isFinished() {
        return !isOpen() && !cancelled;
    }

    /**
     * Returns whether the status round still accepts answers. After its closing time, a round accepts no answers, even
     * if the bot has not closed it yet.
     */
    public boolean takesAnswersAt(Instant now) {
        return isOpen() && now.isBefore(closesAt);
    }

    public void requireTakingAnswersAt(Instant now) {
        if (!takesAnswersAt(now)) {
            throw new Refusal("round.closed", period, closedAt == null ? closesAt : closedAt);
        }
    }

    public Round close(Instant now) {
        requireOpen();
        return with(dueAt, closesAt, now, false);
    }

    /**
     * Returns a closed and cancelled copy of the status round. Throws a {@code Refusal} if the status round is already
     * closed.
     */
    public Round cancel(Instant now) {
        requireOpen();
        return with(dueAt, closesAt, now, true);
    }

    /**
     * Returns a copy of the open status round with a later deadline and a new closing time. Throws a {@code Refusal} if
     * the status round is closed or a time is not allowed.
     */
    public Round extended(Instant newDue, Instant newCloses, Instant now) {
        requireOpen();
        if (!newDue.isAfter(dueAt)) {
            throw new Refusal("round.extend-earlier", period, dueAt);
        }
        requireDays(newDue, newCloses, now);
        return with(newDue, newCloses, null, false);
    }

    /**
     * Returns an open copy of the closed or cancelled status round, with a new deadline and closing time. Throws a
     * {@code Refusal} if the status round is open or a time is not allowed.
     */
    public Round reopened(Instant newDue, Instant newCloses, Instant now) {
        if (isOpen()) {
            throw new Refusal("round.is-open", period, closesAt);
        }
        requireDays(newDue, newCloses, now);
        return with(newDue, newCloses, null, false);
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw new Refusal("round.closed", period, closedAt);
        }
    }

    private Round with(Instant due, Instant closes, @Nullable Instant closed, boolean isCancelled) {
        return new Round(
                id, planId, period, openedAt, due, closes, closed, isCancelled, reportChannelId, openedBy, version);
    }
}
