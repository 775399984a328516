package se.budkavle.bot.feature.outbox;

import java.time.Instant;

/** A time during which the bot was away. */
record Outage(Instant from, Instant to) {

    /** The name of the composer that builds the report about an outage. */
    static final String REPORT = "outbox.outage";

    /** Parses an outage from the subject of its report. */
    static Outage of(String subject) {
        var parts = subject.split(" ");
        return new Outage(Instant.parse(parts[0]), Instant.parse(parts[1]));
    }

    String subject() {
        return from + " " + to;
    }
}
