package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
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
import se.budkavle.storage.round.Rounds;

/** Closes or cancels a status round. Closing queues the round's report in the same transaction. */
@Component
class RoundCloser {

    /**
     * The name of the composer that builds the report. It is repeated here because packages of features do not import
     * each other.
     */
    static final String REPORT = "report";

    /**
     * The names of the composers whose channel messages have an answer button and must be edited when the round
     * changes.
     */
    private static final Set<String> ASKING =
            Set.of(RoundDeliveryKeys.OPENING, RoundDeliveryKeys.COORDINATORS, RoundDeliveryKeys.REMINDER);

    private final Rounds rounds;
    private final Questions questions;
    private final Delegations delegations;
    private final Deliveries deliveries;
    private final LivePosts posts;
    private final AuditLog audit;
    private final NoticeTime times;
    private final Clock clock;

    RoundCloser(
            Rounds rounds,
            Questions questions,
            Delegations delegations,
            Deliveries deliveries,
            LivePosts posts,
            AuditLog audit,
            NoticeTime times,
            Clock clock) {
        this.rounds = rounds;
        this.questions = questions;
        this.delegations = delegations;
        this.deliveries = deliveries;
        this.posts = posts;
        this.audit = audit;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Closes a round and queues its report.
     *
     * @param by the id of the person who closes the round; null if the round closes automatically at its closing time
     */
    @Transactional
    Round close(String roundId, @Nullable String by) {
        var now = clock.instant();
        var closed = rounds.save(rounds.findById(roundId).orElseThrow().close(now));
        deliveries.save(Delivery.of(reportKey(closed), REPORT, closed.id(), closed.reportChannelId(), reportAt(), now));
        refreshPosts(roundId);
        audit.save(AuditEntry.of(by, "round.close", closed.id(), null, now));
        return closed;
    }

    /** Returns when the report of a round that closes now is sent. */
    Instant reportAt() {
        return reportAt(clock.instant());
    }

    /**
     * Returns when the report is sent if the round closes at {@code closes}: at that time, or when working hours begin.
     */
    Instant reportAt(Instant closes) {
        return times.soonest(closes, Instant.MAX, false);
    }

    /**
     * Returns the unique key of the round's report in the queue. The key ends with the closing time if the round was
     * reopened and already has a report.
     */
    private String reportKey(Round closed) {
        var key = reportKey(closed.id());
        return deliveries
                        .findByKey(key)
                        .filter(one -> one.composer().equals(REPORT))
                        .isEmpty()
                ? key
                : key + ":" + closed.closedAt();
    }

    static String reportKey(String roundId) {
        return REPORT + ":" + roundId;
    }

    /** Deletes the round's queued report if it has not been sent yet. */
    void withdrawReport(Round round) {
        var waiting = deliveries.findAllBySubjectOrderByDueAt(round.id()).stream()
                .filter(one -> one.composer().equals(REPORT) && one.isUnwritten())
                .map(Delivery::id)
                .toList();
        if (!waiting.isEmpty()) {
            deliveries.delete(waiting);
        }
    }

    /** Cancels a round. No report is sent. */
    @Transactional
    Round cancel(String roundId, String by) {
        var now = clock.instant();
        var cancelled = rounds.save(rounds.findById(roundId).orElseThrow().cancel(now));
        refreshPosts(roundId);
        audit.save(AuditEntry.of(by, "round.cancel", roundId, null, now));
        return cancelled;
    }

    /**
     * Edits all sent messages of a status round that have an answer button: the messages in channels, and the private
     * messages to people to whom a question was delegated.
     */
    void refreshPosts(String roundId) {
        questions.tallies(roundId).stream()
                .map(NetworkStateCount::networkId)
                .distinct()
                .forEach(network -> {
                    deliveries.findAllBySubjectOrderByDueAt(RoundOpener.subject(roundId, network)).stream()
                            .filter(post -> ASKING.contains(post.composer()))
                            .forEach(post -> posts.refreshNow(post.key()));
                    delegations
                            .in(roundId, network)
                            .forEach(delegation -> posts.refreshNow(DelegationComposer.key(delegation)));
                });
    }
}
