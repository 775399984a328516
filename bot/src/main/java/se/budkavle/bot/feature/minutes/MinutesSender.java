package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.MinutesDeliveryKey;
import se.budkavle.bot.delivery.MinutesPosts;
import se.budkavle.bot.delivery.MinutesSentListener;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.view.minutes.EditionArchive;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.bot.view.minutes.VerificationRecorder;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Minutes;

/**
 * Finishes minutes: assigns the paragraph numbers (§), and queues the message to the network's channel. If an earlier
 * edition was sent to the channel, edits the message with the earlier edition and queues no new message.
 */
@Component
class MinutesSender {

    private final MinutesReader reader;
    private final AllMinutes minutes;
    private final EditionArchive archive;
    private final MinutesNumberRecorder numbers;
    private final AllNetworkSettings networkSettings;
    private final VerificationRecorder verification;
    private final Networks networks;
    private final Deliveries deliveries;
    private final LivePosts posts;
    private final MinutesPosts sent;
    private final List<MinutesSentListener> listeners;
    private final WorkingHoursDelay outsideHours;
    private final AuditLog audit;
    private final Clock clock;

    MinutesSender(
            MinutesReader reader,
            AllMinutes minutes,
            EditionArchive archive,
            MinutesNumberRecorder numbers,
            AllNetworkSettings networkSettings,
            VerificationRecorder verification,
            Networks networks,
            Deliveries deliveries,
            LivePosts posts,
            MinutesPosts sent,
            List<MinutesSentListener> listeners,
            WorkingHoursDelay outsideHours,
            AuditLog audit,
            Clock clock) {
        this.reader = reader;
        this.minutes = minutes;
        this.archive = archive;
        this.numbers = numbers;
        this.networkSettings = networkSettings;
        this.verification = verification;
        this.networks = networks;
        this.deliveries = deliveries;
        this.posts = posts;
        this.sent = sent;
        this.listeners = listeners;
        this.outsideHours = outsideHours;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Finishes the meeting's minutes, and queues the message with them. If an earlier edition was sent, edits the
     * message with the earlier edition instead. If the message of an earlier edition still waits, queues no second
     * message. Throws a refusal if the minutes are already finished.
     */
    @Transactional
    void send(Meeting meeting, String by) {
        var now = clock.instant();
        var finished = minutes.save(minutes.findById(meeting.id())
                .orElseGet(() -> Minutes.started(meeting.id(), by, now))
                .finished(networkSettings.of(meeting.networkId()).minutesKind(), by, now));
        int count = numbers.give(meeting);
        var view = reader.of(meeting);
        archive.keep(view, finished, by);
        verification.begin(meeting, view, by);
        audit.save(AuditEntry.of(
                by, "minutes.finish", meeting.id(), finished.edition() + " " + count + " decisions", now));
        listeners.forEach(listener -> listener.minutesSent(meeting, finished));
        var earlier = sent.sent(meeting.id());
        if (earlier.isPresent()) {
            posts.refreshNow(earlier.get().key());
            return;
        }
        if (sent.of(meeting.id()).stream().anyMatch(one -> one.state() == Delivery.State.WAITING)) {
            return;
        }
        deliveries.save(Delivery.of(
                        MinutesDeliveryKey.of(finished),
                        MinutesDeliveryKey.COMPOSER,
                        meeting.id(),
                        networks.findById(meeting.networkId()).orElseThrow().channelId(),
                        outsideHours.goesOutAt(Instant.MAX),
                        now)
                .about(meeting.networkId()));
    }

    /**
     * Returns the reply with the planned sending time of the queued message with the minutes, and with a button that
     * sends this message now. Returns the reply unchanged if no message waits for a later sending time.
     */
    Reply told(Reply reply, Meeting meeting) {
        return outsideHours.told(reply, keys(meeting), Press.id(MinutesButtonIds.SEND_NOW, meeting.id()));
    }

    @Transactional
    Reply sendNow(Meeting meeting, String by) {
        return outsideHours.sendNow(keys(meeting), by, meeting.id());
    }

    private List<String> keys(Meeting meeting) {
        return sent.of(meeting.id()).stream().map(Delivery::key).toList();
    }
}
