package se.budkavle.bot.feature.poll;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PlannedDeliveries;
import se.budkavle.bot.delivery.PlannedDelivery;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Rows;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.poll.Polls;

/**
 * Computes when the result messages of the open polls will be sent. The result messages are not in the queue until the
 * polls close; the reminders are.
 */
@Component
class PlannedPollResults implements PlannedDeliveries {

    private final Polls polls;
    private final Networks networks;
    private final PollHours hours;
    private final Clock clock;

    PlannedPollResults(Polls polls, Networks networks, PollHours hours, Clock clock) {
        this.polls = polls;
        this.networks = networks;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public List<PlannedDelivery> until(Instant until) {
        var byId = networks.byId();
        return polls.closingBefore(until).stream()
                .map(poll -> Delivery.of(
                        PollDeliveryKeys.result(poll.id()),
                        PollDeliveryKeys.RESULT,
                        poll.id(),
                        Rows.existing(byId, poll.networkId()).channelId(),
                        hours.result(poll, poll.closesAt()),
                        clock.instant()))
                .map(row -> new PlannedDelivery(row, Phrase.of("poll.planned.result"), false))
                .toList();
    }
}
