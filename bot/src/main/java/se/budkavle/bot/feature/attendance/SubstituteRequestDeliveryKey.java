package se.budkavle.bot.feature.attendance;

import se.budkavle.storage.meeting.SubstituteRequest;

/** Names the delivery of the question to a substitute. */
final class SubstituteRequestDeliveryKey {

    /** The name of the composer that writes the question. */
    static final String COMPOSER = "meeting.call";

    private SubstituteRequestDeliveryKey() {}

    /** Returns the key of the delivery. */
    static String of(SubstituteRequest request) {
        return COMPOSER + ":" + request.id();
    }
}
