package se.budkavle.bot.delivery;

import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.Deliveries.Due;

/**
 * The lanes for each kind of addressee, which share no threads: a slow mail server delays no post, and only a few
 * private messages are sent at once, because Discord takes a bot that opens many private channels for spam.
 */
record DeliveryLanes(LaneExecutor channels, LaneExecutor people, LaneExecutor letters) {

    LaneExecutor of(Due due) {
        return switch (due.kind().orElse(Kind.CHANNEL)) {
            case CHANNEL -> channels;
            case PERSON -> people;
            case MAIL, OWN_MAIL -> letters;
        };
    }
}
