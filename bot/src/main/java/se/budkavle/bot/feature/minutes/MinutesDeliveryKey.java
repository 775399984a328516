package se.budkavle.bot.feature.minutes;

import se.budkavle.storage.meeting.Meeting;

/** The key of the queued message (delivery) with a meeting's minutes, and the name of the composer that builds it. */
final class MinutesDeliveryKey {

    static final String COMPOSER = "minutes.post";

    private MinutesDeliveryKey() {}

    static String of(Meeting meeting) {
        return COMPOSER + ":" + meeting.id();
    }
}
