package se.budkavle.bot.feature.attendance;

import se.budkavle.storage.meeting.SubstituteRequest;

/**
 * Builds the key of the queued message that asks a substitute to come to a meeting. Also defines the name of the class
 * that composes this message.
 */
final class SubstituteRequestDeliveryKey {

    /** The name of the composer, which is the class that builds the message to the substitute. */
    static final String COMPOSER = "meeting.call";

    private SubstituteRequestDeliveryKey() {}

    /** Returns the key of the queued message that asks this substitute. */
    static String of(SubstituteRequest request) {
        return COMPOSER + ":" + request.id();
    }
}
