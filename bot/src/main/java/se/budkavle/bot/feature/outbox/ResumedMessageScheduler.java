package se.budkavle.bot.feature.outbox;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryOutbox;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * When a pause of sending ends outside working hours, moves the waiting messages to the next working hours. Without
 * this class, the bot would mention people (notify them by @) at night when a pause ends.
 */
@Component
class ResumedMessageScheduler {

    private final DeliveryOutbox outbox;
    private final DeliveryNetworkFinder networks;
    private final Meetings meetings;
    private final Polls polls;
    private final Rounds rounds;
    private final List<PredictedDeliveries> planned;
    private final NoticeTime times;

    ResumedMessageScheduler(
            DeliveryOutbox outbox,
            DeliveryNetworkFinder networks,
            Meetings meetings,
            Polls polls,
            Rounds rounds,
            List<PredictedDeliveries> planned,
            NoticeTime times) {
        this.outbox = outbox;
        this.networks = networks;
        this.meetings = meetings;
        this.polls = polls;
        this.rounds = rounds;
        this.planned = planned;
        this.times = times;
    }

    /**
     * Moves each overdue message of the paused network, or of all networks, to the next working hours. Does not move a
     * message if its meeting or gathering begins, or its poll or status round closes, before the next working hours,
     * because the message would then come too late.
     *
     * @param scope the id of the network whose pause has ended, or {@link DeliveryPause#ALL} for all networks
     */
    void moveIntoWorkingHours(String scope, Instant now) {
        var networkOf = networks.read();
        for (var row : outbox.waitingUntil(now)) {
            var network = networkOf.apply(row);
            boolean waited = scope.equals(DeliveryPause.ALL)
                    || network != null && network.id().equals(scope);
            var at = times.soonest(now, latestUseful(row, now), false);
            if (waited && !row.ignoresPause() && at.isAfter(now)) {
                outbox.reschedule(row.id(), at, false);
            }
        }
    }

    /**
     * Returns the time at which the message becomes too late to be useful: when its meeting begins, or when its poll or
     * status round closes. If that time has passed, returns the latest possible time instead, because messages such as
     * minutes and reports are meant to be sent afterwards.
     */
    private Instant latestUseful(Delivery row, Instant now) {
        var id = SubjectTitles.id(row);
        return meetings.findById(id)
                .map(Meeting::startsAt)
                .or(() -> polls.findById(id).map(Poll::closesAt))
                .or(() -> rounds.findById(id).map(Round::closesAt))
                .or(() -> planned.stream()
                        .flatMap(each -> each.tooLateFrom(row).stream())
                        .findFirst())
                .filter(at -> at.isAfter(now))
                .orElse(Instant.MAX);
    }
}
