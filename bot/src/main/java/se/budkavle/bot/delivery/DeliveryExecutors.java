package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.DeliveryQueue.Due;

/**
 * The executors that send queued messages: one for channels, one for private messages and one for emails. The executors
 * share no threads, so that a slow mail server does not delay chat messages. Only a few private messages are sent in
 * parallel, because Discord regards a bot that opens many private channels as spam.
 */
record DeliveryExecutors(LaneExecutor channels, LaneExecutor people, LaneExecutor letters) {

    LaneExecutor of(Due due) {
        return switch (due.kind().orElse(Kind.CHANNEL)) {
            case CHANNEL -> channels;
            case PERSON -> people;
            case MAIL, OWN_MAIL -> letters;
        };
    }
}
