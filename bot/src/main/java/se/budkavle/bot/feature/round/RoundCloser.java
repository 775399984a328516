package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.round.Delegations;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Questions.NetworkStateCount;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundHistory;
import se.budkavle.storage.round.Rounds;

/**
 * Closes or cancels a status round (questions about the state of activities). Closing queues the status round's report
 * in the same transaction.
 */
@Component
class RoundCloser {

    /**
     * The name of the composer that builds the report. The composer's name is written here once more, because packages
     * of features must not import each other.
     */
    static final String REPORT = "report";

    /**
     * The names of the composers (message builders) of channel messages with an answer button. The bot edits these
     * channel messages when the status round changes.
     */
    private static final Set<String> ASKING =
            Set.of(RoundDeliveryKeys.OPENING, RoundDeliveryKeys.COORDINATORS, RoundDeliveryKeys.REMINDER);

    private final Rounds rounds;
    private final Questions questions;
    private final RoundHistory history;
    private final Delegations delegations;
    private final Deliveries deliveries;
    private final LivePosts posts;
    private final RoundReminders reminders;
    private final AuditLog audit;
    private final NoticeTime times;
    private final Clock clock;

    RoundCloser(
            Rounds rounds,
            Questions questions,
            RoundHistory history,
            Delegations delegations,
            Deliveries deliveries,
            LivePosts posts,
            RoundReminders reminders,
            AuditLog audit,
            NoticeTime times,
            Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.history = history;
        this.delegations = delegations;
        this.deliveries = deliveries;
        this.posts = posts;
        this.reminders = reminders;
        this.audit = audit;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Closes a status round and queues its report, which waits for working hours. If a person closes the status round,
     * queues a new report, even if somebody had rescheduled or skipped the planned report.
     *
     * @param by the id of the person who closes the status round; null if the round closes automatically at its closing
     *     time
     */
    @Transactional
    Round close(String roundId, @Nullable String by) {
        var now = clock.instant();
        var closed = rounds.save(rounds.findById(roundId).orElseThrow().close(now));
        if (by != null) {
            withdrawReport(closed);
        }
        history.close(closed);
        report(closed, now).ifPresent(deliveries::save);
        withdrawReminders(closed);
        refreshPosts(roundId);
        audit.save(AuditEntry.of(by, "round.close", closed.id(), null, now));
        return closed;
    }

    /** Returns the sending time of the report if the status round closes now. */
    Instant reportAt() {
        return reportAt(clock.instant());
    }

    /**
     * Returns the sending time of the report if the status round closes at the given time. The report is sent at once
     * during working hours, or else when the next working hours begin.
     */
    private Instant reportAt(Instant closes) {
        return times.soonest(closes, Instant.MAX, false);
    }

    /**
     * Returns the report to queue when the status round closes at the given time. Returns empty if the queue already
     * contains the status round's report, because somebody has rescheduled or skipped it.
     */
    Optional<Delivery> report(Round round, Instant closes) {
        var earlier = reports(round.id());
        return earlier.stream().anyMatch(one -> isOfClosing(round, one))
                ? Optional.empty()
                : Optional.of(Delivery.of(
                        reportKey(round, earlier),
                        REPORT,
                        round.id(),
                        round.reportChannelId(),
                        reportAt(closes),
                        clock.instant()));
    }

    /**
     * Returns the unique key of the status round's report in the queue. If the status round was reopened and already
     * has reports, the key ends with the time of the latest report.
     */
    private static String reportKey(Round round, List<Delivery> earlier) {
        var key = REPORT + ":" + round.id();
        return earlier.stream()
                .map(Delivery::finishedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(last -> key + ":" + last)
                .orElse(key);
    }

    /**
     * Deletes the status round's report from the queue if the report is unsent or was skipped. When the status round is
     * closed the next time, a new report is queued.
     */
    void withdrawReport(Round round) {
        withdraw(round, one -> one.isUnwritten() || one.state() == Delivery.State.SKIPPED);
    }

    /**
     * Deletes the queued report of an open status round if somebody has rescheduled it, because the new closing time
     * may be later. Keeps a report that somebody has skipped.
     */
    void withdrawMovedReport(Round round) {
        withdraw(round, Delivery::isUnwritten);
    }

    private void withdraw(Round round, Predicate<Delivery> isWithdrawn) {
        var withdrawn = reports(round.id()).stream()
                .filter(isWithdrawn)
                .map(Delivery::id)
                .toList();
        if (!withdrawn.isEmpty()) {
            deliveries.delete(withdrawn);
        }
    }

    private List<Delivery> reports(String roundId) {
        return deliveries.findAllBySubjectOrderByDueAtAscIdAsc(roundId).stream()
                .filter(one -> one.composer().equals(REPORT))
                .toList();
    }

    /**
     * Returns whether the report belongs to the latest closing of the status round. A reopened status round may have a
     * report from an earlier closing.
     */
    private static boolean isOfClosing(Round round, Delivery report) {
        return report.finishedAt() == null
                || report.state() == Delivery.State.SKIPPED
                || !report.finishedAt().isBefore(round.closesAt());
    }

    /** Cancels a status round without sending a report. */
    @Transactional
    Round cancel(String roundId, String by) {
        var now = clock.instant();
        var cancelled = rounds.save(rounds.findById(roundId).orElseThrow().cancel(now));
        withdrawReminders(cancelled);
        withdrawReport(cancelled);
        refreshPosts(roundId);
        audit.save(AuditEntry.of(by, "round.cancel", roundId, null, now));
        return cancelled;
    }

    /**
     * Schedules edits of all messages of a status round that have an answer button. The edited messages are messages in
     * channels, and private messages to people to whom a question was delegated.
     */
    void refreshPosts(String roundId) {
        networks(roundId).forEach(network -> {
            posts(roundId, network)
                    .filter(post -> ASKING.contains(post.composer()))
                    .forEach(post -> posts.refreshNow(post.key()));
            delegations
                    .in(roundId, network)
                    .forEach(delegation -> posts.refreshNow(DelegationComposer.key(delegation)));
        });
    }

    private void withdrawReminders(Round ended) {
        networks(ended.id())
                .forEach(network ->
                        reminders.withdrawAll(ended, posts(ended.id(), network).toList()));
    }

    private Stream<String> networks(String roundId) {
        return questions.tallies(roundId).stream()
                .map(NetworkStateCount::networkId)
                .distinct();
    }

    private Stream<Delivery> posts(String roundId, String network) {
        return deliveries.findAllBySubjectOrderByDueAtAscIdAsc(RoundOpener.subject(roundId, network)).stream();
    }
}
