package se.budkavle.bot.feature.takehome;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.SharedMessageKeys;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.takehome.TakeHome;
import se.budkavle.storage.takehome.TakeHomeLookup;
import se.budkavle.storage.takehome.TakeHomes;

/**
 * Queues the questions to municipalities about the decisions that municipalities take home (carry out and report on).
 * The questions are queued when the notice of the network's next meeting has left the queue, usually because the notice
 * was sent. The reminders are queued before the network's next meeting, for municipalities that have not answered.
 */
@Component
class TakeHomeQueue {

    private final TakeHomes takeHomes;
    private final TakeHomeLookup lookup;
    private final Networks networks;
    private final Meetings meetings;
    private final TakeHomeRecipients recipients;
    private final Deliveries deliveries;
    private final SharedMessageKeys keys;
    private final TakeHomeTimes times;
    private final Clock clock;

    TakeHomeQueue(
            TakeHomes takeHomes,
            TakeHomeLookup lookup,
            Networks networks,
            Meetings meetings,
            TakeHomeRecipients recipients,
            Deliveries deliveries,
            SharedMessageKeys keys,
            TakeHomeTimes times,
            Clock clock) {
        this.takeHomes = takeHomes;
        this.lookup = lookup;
        this.networks = networks;
        this.meetings = meetings;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.keys = keys;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Queues the question or the reminder about this decision if it is due. The question is due when the notice of the
     * network's next meeting has left the queue, usually because the notice was sent. If this meeting is cancelled, the
     * question is queued again before the meeting after it.
     */
    @Transactional
    void queueDue(String decisionId, Instant now) {
        var takeHome = takeHomes.findById(decisionId).orElseThrow();
        var network = networks.findById(takeHome.networkId()).orElseThrow();
        if (!takeHome.isActive() || !network.isAlive()) {
            return;
        }
        var asked = askedBefore(takeHome);
        if (asked.isPresent()) {
            remind(takeHome, asked.get(), now);
        } else {
            lookup.next(takeHome.networkId(), now)
                    .filter(meeting -> isCalled(meeting, network, now))
                    .ifPresent(meeting -> tell(takeHomes.save(takeHome.asked(meeting.id(), now)), meeting));
        }
    }

    /**
     * Returns when the question or the reminder about this decision becomes due. If the question is already due,
     * returns the time {@code looked}, so that the routine queues the question in its next run. Returns empty if the
     * due time is not known yet, or if the bot will queue neither a question nor a reminder about the decision any
     * more.
     */
    @Transactional(readOnly = true)
    Optional<Instant> nextDue(TakeHome takeHome, Instant looked) {
        var network = networks.findById(takeHome.networkId()).orElseThrow();
        if (!takeHome.isActive() || !network.isAlive()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var asked = askedBefore(takeHome);
        return asked.isPresent()
                ? asked.filter(meeting -> takeHome.remindedAt() == null)
                        .map(times::reminder)
                        .filter(at -> at.isAfter(looked))
                : lookup.next(takeHome.networkId(), now)
                        .filter(meeting -> isCalled(meeting, network, now))
                        .map(meeting -> looked);
    }

    /**
     * Returns the meeting before which the bot has asked the municipalities about the decision. Returns empty if the
     * bot has not asked the municipalities yet, or if the meeting was cancelled.
     */
    private Optional<Meeting> askedBefore(TakeHome takeHome) {
        return Optional.ofNullable(takeHome.meetingId())
                .flatMap(meetings::findById)
                .filter(one -> !one.isCancelled());
    }

    /**
     * Returns whether the meeting notice has left the queue, usually because the notice was sent. A network without a
     * channel gets no notice. For a network without a channel, returns whether the planned time of the notice has
     * passed.
     */
    private boolean isCalled(Meeting meeting, Network network, Instant now) {
        return network.channelId() == null
                ? !times.notice(meeting).isAfter(now)
                : deliveries
                        .findByKey(MeetingNoticeDeliveryKey.key(meeting.id()))
                        .filter(notice -> notice.state() != Delivery.State.WAITING)
                        .isPresent();
    }

    private void remind(TakeHome takeHome, Meeting meeting, Instant now) {
        var askedAt = takeHome.askedAt();
        var dueAt = times.reminder(meeting);
        if (askedAt != null
                && takeHome.remindedAt() == null
                && meeting.isAhead(now)
                && !dueAt.isAfter(now)
                && times.isLongAfter(askedAt, dueAt)) {
            tell(takeHomes.save(takeHome.reminded(now)), meeting);
        }
    }

    /** Queues a private message to each person who can answer on behalf of a municipality that has not answered. */
    private void tell(TakeHome takeHome, Meeting meeting) {
        var now = clock.instant();
        var dueAt = times.sent(now, meeting);
        var day = times.dayOf(dueAt);
        for (var person : recipients.of(takeHome)) {
            keys.free(TakeHomeRequestKey.of(person, day), takeHome.networkId(), takeHome.decisionId())
                    .ifPresent(key -> deliveries.save(request(key, takeHome, person, dueAt, now)));
        }
    }

    /**
     * Returns a private message that asks the person for answers. At the time of sending, the message lists all answers
     * that are still missing.
     */
    Delivery request(String key, TakeHome takeHome, String person, Instant dueAt, Instant now) {
        return Delivery.of(
                        key,
                        TakeHomeRequestKey.COMPOSER,
                        person + " " + times.dayOf(dueAt),
                        Addressee.person(person),
                        dueAt,
                        now)
                .about(takeHome.networkId());
    }
}
