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

/** Closes or cancels a round; closing stores its report to be sent in the same transaction. */
@Component
class RoundCloser {

    /** The name of the composer that writes reports; repeated here because features do not import each other. */
    private static final String REPORT = "report";

    /** The names of the composers whose posts in channels have a button to answer. */
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
     * Closes a round and stores its report to be sent.
     *
     * @param by the id of the person who closes it; null when it closes because its time has come
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

    /** Returns when the report of a round that closes now is sent: now, or at the next working hour. */
    Instant reportAt() {
        return times.soonest(clock.instant(), Instant.MAX, false);
    }

    /** Returns the key of the report; if the round has a report from before it was reopened, adds the closing time. */
    private String reportKey(Round closed) {
        var key = reportKey(closed.id());
        return deliveries
                        .findByKey(key)
                        .filter(one -> one.composer().equals(REPORT))
                        .isEmpty()
                ? key
                : key + ":" + closed.closedAt();
    }

    private static String reportKey(String roundId) {
        return REPORT + ":" + roundId;
    }

    /** Deletes a report that has not been sent yet. */
    void withdrawReport(Round round) {
        var waiting = deliveries.findAllBySubjectOrderByDueAt(round.id()).stream()
                .filter(one -> one.composer().equals(REPORT) && one.isUnwritten())
                .map(Delivery::id)
                .toList();
        if (!waiting.isEmpty()) {
            deliveries.delete(waiting);
        }
    }

    /** Cancels a round, without a report. */
    @Transactional
    Round cancel(String roundId, String by) {
        var now = clock.instant();
        var cancelled = rounds.save(rounds.findById(roundId).orElseThrow().cancel(now));
        refreshPosts(roundId);
        audit.save(AuditEntry.of(by, "round.cancel", roundId, null, now));
        return cancelled;
    }

    /** Updates all posts of a round that have a button to answer. */
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
