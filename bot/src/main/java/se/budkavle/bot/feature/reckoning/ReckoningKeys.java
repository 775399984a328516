package se.budkavle.bot.feature.reckoning;

import java.time.Instant;

/**
 * The names of the composers (message builders) for the messages of a yearly reckoning (review of the year), and the
 * unique keys of these messages in the queue.
 */
final class ReckoningKeys {

    static final String OPENING = "reckoning.open";
    static final String REMINDER = "reckoning.remind";

    private ReckoningKeys() {}

    static String opening(String reckoningId) {
        return OPENING + ":" + reckoningId;
    }

    static String extension(String reckoningId, Instant dueAt) {
        return opening(reckoningId) + ":" + dueAt;
    }

    static String reminder(String reckoningId) {
        return REMINDER + ":" + reckoningId;
    }
}
