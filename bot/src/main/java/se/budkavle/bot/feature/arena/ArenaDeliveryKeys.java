package se.budkavle.bot.feature.arena;

import java.time.LocalDate;
import se.budkavle.storage.arena.Gathering;

/**
 * Defines the keys of the queued messages (deliveries) about gatherings of arenas (meetings of external groups), and
 * the names of the composers that build these messages. The key of a private message to a person contains the day
 * instead of the gathering, so that one message a day covers all gatherings.
 */
final class ArenaDeliveryKeys {

    static final String REQUEST = "arena.request";
    static final String SUMMARY = "arena.summary";
    static final String REPORT_REQUEST = "arena.report-request";
    static final String REPORT_MISSED = "arena.report-missed";
    static final String REPORT = "arena.report";

    private ArenaDeliveryKeys() {}

    static String request(Gathering gathering) {
        return REQUEST + ":" + gathering.id();
    }

    static String report(Gathering gathering) {
        return REPORT + ":" + gathering.id();
    }

    /** Returns the key of the private message that a composer builds for a person on the given day. */
    static String personal(String composer, String personId, LocalDate day) {
        return composer + ":" + personId + ":" + day;
    }
}
