package se.budkavle.bot.feature.arena;

import java.time.LocalDate;
import se.budkavle.storage.arena.Gathering;

/**
 * Defines the keys of the queued messages (deliveries) about gatherings of arenas, and the names of the composers that
 * build these messages. The key of a person's private message contains the day but no gathering, so that one message
 * covers several gatherings.
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

    /** Returns the key of a second private message, for a gathering that the day's sent message does not include. */
    static String personal(String composer, String personId, LocalDate day, Gathering gathering) {
        return personal(composer, personId, day) + ":" + gathering.id();
    }
}
