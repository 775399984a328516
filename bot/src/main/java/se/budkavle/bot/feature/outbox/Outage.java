package se.budkavle.bot.feature.outbox;

import java.time.Instant;

/** A period in which the bot did not run or could not reach the chat. */
record Outage(Instant from, Instant to, Kind kind) {

    /** The name of the composer {@link OutageReport}, which builds the report about an outage. */
    static final String REPORT = "outbox.outage";

    enum Kind {
        /** The bot was not running, its process was suspended, or its database was unusable. */
        AWAY,
        /** The bot ran but could not reach the chat. */
        DISCONNECTED
    }

    /**
     * Parses an outage from the subject column of the queued report's database row. If an older version of the bot
     * queued the report, the subject contains no kind of outage, and the kind is {@link Kind#AWAY}.
     */
    static Outage of(String subject) {
        var parts = subject.split(" ");
        return new Outage(
                Instant.parse(parts[0]),
                Instant.parse(parts[1]),
                parts.length == 2 ? Kind.AWAY : Kind.valueOf(parts[2]));
    }

    String subject() {
        return from + " " + to + " " + kind;
    }
}
