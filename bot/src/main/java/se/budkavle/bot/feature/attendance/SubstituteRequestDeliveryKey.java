package se.budkavle.bot.feature.attendance;

import se.budkavle.storage.meeting.SubstituteRequest;

/** The composer name and the key of the delivery that asks a substitute. */
final class SubstituteRequestDeliveryKey {

    /** The name of the composer that writes the question. */
    static final String COMPOSER = "meeting.call";

    private SubstituteRequestDeliveryKey() {}

    /** Returns the key of the delivery. */
    static String of(SubstituteRequest request) {
        return COMPOSER + ":" + request.id();
    }
}
