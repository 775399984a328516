package se.budkavle.bot.feature.poll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;

/**
 * Predicts when the result messages of the open polls will be sent. A prediction is necessary, because the bot usually
 * queues a result message only when the poll closes. Only a planned message that somebody has changed is queued
 * earlier.
 */
@Component
class PredictedPollResults implements PredictedDeliveries {

    private final Polls polls;
    private final Networks networks;
    private final PollCloser closer;

    PredictedPollResults(Polls polls, Networks networks, PollCloser closer) {
        this.polls = polls;
        this.networks = networks;
        this.closer = closer;
    }

    @Override
    public List<PredictedDelivery> until(Instant until) {
        var byId = networks.byId();
        return polls.closingBefore(until).stream()
                .filter(poll -> MapLookup.existing(byId, poll.networkId()).isAlive())
                .flatMap(poll -> Stream.ofNullable(
                                MapLookup.existing(byId, poll.networkId()).channelId())
                        .flatMap(channel -> closer.planned(poll, channel).stream())
                        .map(row ->
                                PredictedDelivery.of(row, Phrase.of("poll.planned.result", Phrase.of("poll.close")))))
                .toList();
    }

    @Override
    public Optional<Instant> notBefore(Delivery message) {
        return message.composer().equals(PollDeliveryKeys.RESULT)
                ? polls.findById(message.subject())
                        .filter(poll -> poll.closedAt() == null)
                        .map(Poll::closesAt)
                : Optional.empty();
    }
}
