package se.budkavle.bot.feature.minutes;

import se.budkavle.storage.minutes.Minutes;

/** The key of the queued message (delivery) with a meeting's minutes, and the name of the composer that builds it. */
final class MinutesDeliveryKey {

    static final String COMPOSER = "minutes.post";

    private MinutesDeliveryKey() {}

    /** Returns the key of the message that was queued for this edition of the minutes. */
    static String of(Minutes minutes) {
        return COMPOSER + ":" + minutes.meetingId() + ":" + minutes.edition();
    }
}
