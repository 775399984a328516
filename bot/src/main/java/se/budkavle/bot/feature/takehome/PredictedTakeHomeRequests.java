package se.budkavle.bot.feature.takehome;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.text.Phrase;
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
 * Predicts two kinds of private messages: questions about what a municipality has done about a network's decisions, and
 * reminders of these questions.
 */
@Component
class PredictedTakeHomeRequests implements PredictedDeliveries {

    /** How far ahead from now the bot searches for a planned message that a person wants to change. */
    private static final Duration AHEAD = Duration.ofDays(120);

    private final TakeHomes takeHomes;
    private final TakeHomeLookup lookup;
    private final TakeHomeRecipients recipients;
    private final TakeHomeQueue queue;
    private final TakeHomeTimes times;
    private final Networks networks;
    private final Meetings meetings;
    private final Deliveries deliveries;
    private final Clock clock;

    PredictedTakeHomeRequests(
            TakeHomes takeHomes,
            TakeHomeLookup lookup,
            TakeHomeRecipients recipients,
            TakeHomeQueue queue,
            TakeHomeTimes times,
            Networks networks,
            Meetings meetings,
            Deliveries deliveries,
            Clock clock) {
        this.takeHomes = takeHomes;
        this.lookup = lookup;
        this.recipients = recipients;
        this.queue = queue;
        this.times = times;
        this.networks = networks;
        this.meetings = meetings;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public List<PredictedDelivery> until(Instant until) {
        var now = clock.instant();
        var planned = new LinkedHashMap<String, PredictedDelivery>();
        for (var takeHome : takeHomes.open(now)) {
            var network = networks.findById(takeHome.networkId()).orElseThrow();
            if (!network.isAlive()) {
                continue;
            }
            var asked = Optional.ofNullable(takeHome.meetingId())
                    .flatMap(meetings::findById)
                    .filter(one -> !one.isCancelled());
            if (asked.isPresent()) {
                remind(planned, takeHome, asked.get(), takeHome.askedAt());
            } else {
                lookup.next(network.id(), now).ifPresent(meeting -> ask(planned, takeHome, meeting, network));
            }
        }
        return planned.values().stream()
                .filter(one -> one.row().dueAt().isBefore(until))
                .toList();
    }

    /**
     * Returns the planned time of the message. The message must not be sent before its planned time, because it would
     * contain no question yet.
     */
    @Override
    public Optional<Instant> notBefore(Delivery message) {
        return message.composer().equals(TakeHomeRequestKey.COMPOSER)
                ? until(clock.instant().plus(AHEAD)).stream()
                        .filter(one -> one.row().key().equals(message.key()))
                        .map(one -> one.row().dueAt())
                        .findFirst()
                : Optional.empty();
    }

    private void ask(Map<String, PredictedDelivery> planned, TakeHome takeHome, Meeting meeting, Network network) {
        var asked = afterNow(noticeOf(meeting, network));
        add(planned, takeHome, meeting, asked, "takehome.planned.question");
        remind(planned, takeHome, meeting, asked);
    }

    private Instant noticeOf(Meeting meeting, Network network) {
        var queued = deliveries.findByKey(MeetingNoticeDeliveryKey.key(meeting.id()));
        return network.channelId() != null && queued.isPresent() ? queued.get().dueAt() : times.notice(meeting);
    }

    private void remind(
            Map<String, PredictedDelivery> planned, TakeHome takeHome, Meeting meeting, @Nullable Instant askedAt) {
        var reminder = times.reminder(meeting);
        if (askedAt != null
                && takeHome.remindedAt() == null
                && meeting.isAhead(clock.instant())
                && reminder.isAfter(clock.instant())
                && times.isLongAfter(askedAt, reminder)) {
            add(planned, takeHome, meeting, reminder, "takehome.planned.reminder");
        }
    }

    private void add(
            Map<String, PredictedDelivery> planned, TakeHome takeHome, Meeting meeting, Instant queuedAt, String why) {
        var dueAt = times.sent(queuedAt, meeting);
        for (var person : recipients.of(takeHome)) {
            var key = TakeHomeRequestKey.of(person, times.dayOf(dueAt));
            if (deliveries.findByKey(key).isEmpty()) {
                planned.putIfAbsent(
                        key,
                        PredictedDelivery.of(
                                queue.request(key, takeHome, person, dueAt, clock.instant()),
                                Phrase.of(why, meeting.startsAt())));
            }
        }
    }

    private Instant afterNow(Instant at) {
        return at.isAfter(clock.instant()) ? at : clock.instant();
    }
}
