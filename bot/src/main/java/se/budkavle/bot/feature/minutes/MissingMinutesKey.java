package se.budkavle.bot.feature.minutes;

import java.time.Instant;
import java.time.LocalDate;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;

/**
 * The key of a queued reminder of missing minutes: the person and the day. The reminder lists the missing minutes that
 * the person is expected to write and whose reminder falls on that day.
 */
record MissingMinutesKey(String personId, LocalDate day) {

    static final String COMPOSER = "minutes.missing";

    /** Parses the person and the day from the queued reminder of missing minutes. */
    static MissingMinutesKey of(Delivery delivery) {
        var subject = delivery.subject().split(" ");
        return new MissingMinutesKey(subject[0], LocalDate.parse(subject[1]));
    }

    /** Returns the unique key of the queued reminder of missing minutes to this person on this day. */
    String key() {
        return COMPOSER + ":" + personId + ":" + day;
    }

    Delivery at(Instant dueAt, Instant now) {
        return Delivery.of(key(), COMPOSER, personId + " " + day, Addressee.person(personId), dueAt, now);
    }
}
