package se.budkavle.bot.feature.poll;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;

/**
 * Closes a poll and queues its result message in one transaction. A coordinator chooses the meeting's time in the
 * result message.
 */
@Component
class PollCloser {

    private final Polls polls;
    private final PollFinder context;
    private final LivePosts posts;
    private final Deliveries deliveries;
    private final AuditLog audit;
    private final PollSchedule hours;
    private final Clock clock;

    PollCloser(
            Polls polls,
            PollFinder context,
            LivePosts posts,
            Deliveries deliveries,
            AuditLog audit,
            PollSchedule hours,
            Clock clock) {
        this.polls = polls;
        this.context = context;
        this.posts = posts;
        this.deliveries = deliveries;
        this.audit = audit;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * Closes a poll before its closing time on a coordinator's request. Queues the poll's result message for sending at
     * once, even if somebody has rescheduled or skipped this message in the list of planned messages.
     */
    @Transactional
    Poll closeNow(String pollId, String by) {
        deliveries
                .findByKey(PollDeliveryKeys.result(pollId))
                .filter(changed -> changed.isUnwritten() || changed.state() == Delivery.State.SKIPPED)
                .ifPresent(changed -> deliveries.delete(List.of(changed.id())));
        return close(polls.findById(pollId).orElseThrow(), by, clock.instant());
    }

    /**
     * Closes a poll at its closing time. The poll's result message waits for working hours, because the closing time is
     * often late in the evening. The result message does not wait if the first proposed time comes before the next
     * working hours.
     */
    @Transactional
    Poll closeInTime(String pollId) {
        var poll = polls.findById(pollId).orElseThrow();
        return close(poll, null, hours.result(poll, clock.instant()));
    }

    /**
     * Returns the result message that is queued when the poll reaches its closing time. Returns empty if the queue
     * already contains the result message, because somebody has rescheduled or skipped it.
     */
    Optional<Delivery> planned(Poll poll, String channel) {
        return result(poll, channel, hours.result(poll, poll.closesAt()));
    }

    private Optional<Delivery> result(Poll poll, String channel, Instant at) {
        var key = PollDeliveryKeys.result(poll.id());
        return deliveries
                        .findByKey(key)
                        .filter(one -> one.composer().equals(PollDeliveryKeys.RESULT))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Delivery.of(key, PollDeliveryKeys.RESULT, poll.id(), channel, at, clock.instant()));
    }

    private Poll close(Poll poll, @Nullable String by, Instant resultAt) {
        var now = clock.instant();
        var closed = polls.save(poll.closed(now));
        var network = context.network(closed);
        withdrawComing(closed, network.isAlive(), now);
        refreshPosts(closed);
        var channel = network.channelId();
        if (channel != null && network.isAlive()) {
            result(closed, channel, resultAt).ifPresent(deliveries::save);
        }
        audit.save(AuditEntry.of(by, "poll.close", closed.id(), closed.networkId(), now));
        return closed;
    }

    /**
     * Deletes the queued reminders that would be sent after the poll was closed; if the network has ended, all queued
     * messages about the poll. Keeps queued messages that are overdue, for example because sending is paused. When
     * sending resumes, the bot skips each overdue message and stores the reason.
     */
    private void withdrawComing(Poll closed, boolean isNetworkAlive, Instant now) {
        var coming = (isNetworkAlive ? reminders(closed) : queued(closed))
                .filter(message -> message.isUnwritten() && message.dueAt().isAfter(now))
                .map(Delivery::id)
                .toList();
        if (!coming.isEmpty()) {
            deliveries.delete(coming);
        }
    }

    /** Schedules edits of the poll's message and its reminders, so that they show the current votes. */
    void refreshPosts(Poll poll) {
        posts.refresh(PollDeliveryKeys.poll(poll.id()));
        reminders(poll).forEach(reminder -> posts.refresh(reminder.key()));
    }

    private Stream<Delivery> reminders(Poll poll) {
        return queued(poll).filter(queued -> queued.composer().equals(PollDeliveryKeys.REMINDER));
    }

    private Stream<Delivery> queued(Poll poll) {
        return deliveries.findAllBySubjectOrderByDueAtAscIdAsc(poll.id()).stream();
    }
}
