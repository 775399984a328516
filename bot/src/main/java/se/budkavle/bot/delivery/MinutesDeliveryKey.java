package se.budkavle.bot.delivery;

import se.budkavle.storage.minutes.Minutes;

/**
 * Defines the key of the queued message (delivery) with a meeting's minutes, and the name of the composer that builds
 * the message.
 */
public final class MinutesDeliveryKey {

    public static final String COMPOSER = "minutes.post";

    private MinutesDeliveryKey() {}

    /** Returns the key of the message that was queued for this edition of the minutes. */
    public static String of(Minutes minutes) {
        return COMPOSER + ":" + minutes.meetingId() + ":" + minutes.edition();
    }
}
