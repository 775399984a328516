package se.budkavle.bot.feature.minutes;

import java.time.Instant;
import java.time.LocalDate;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;

/**
 * The key of a queued reminder of missing minutes. The reminder lists the missing minutes that the person is expected
 * to write and whose reminder falls on one of these days. After an outage, one reminder covers several days; otherwise
 * {@code from} and {@code until} are the same day.
 */
record MissingMinutesKey(String personId, LocalDate from, LocalDate until) {

    static final String COMPOSER = "minutes.missing";

    static MissingMinutesKey ofDay(String personId, LocalDate day) {
        return new MissingMinutesKey(personId, day, day);
    }

    /** Parses the person and the days from the queued reminder. Reminders of older versions name only one day. */
    static MissingMinutesKey of(Delivery delivery) {
        var subject = delivery.subject().split(" ");
        var until = LocalDate.parse(subject[1]);
        return new MissingMinutesKey(subject[0], subject.length > 2 ? LocalDate.parse(subject[2]) : until, until);
    }

    /** Returns the unique key of the queued reminder to this person that covers this day and perhaps days before it. */
    String key() {
        return COMPOSER + ":" + personId + ":" + until;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    Delivery at(Instant dueAt, Instant now) {
        return Delivery.of(
                key(), COMPOSER, personId + " " + until + " " + from, Addressee.person(personId), dueAt, now);
    }
}
