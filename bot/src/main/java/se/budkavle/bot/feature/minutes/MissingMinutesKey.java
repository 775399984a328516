package se.budkavle.bot.feature.minutes;

import java.time.Instant;
import java.time.LocalDate;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;

/** The person and the day of a queued reminder, which names all minutes that are missing on that day. */
record MissingMinutesKey(String personId, LocalDate day) {

    static final String COMPOSER = "minutes.missing";

    /** Reads the person and the day from the queued reminder. */
    static MissingMinutesKey of(Delivery delivery) {
        var subject = delivery.subject().split(" ");
        return new MissingMinutesKey(subject[0], LocalDate.parse(subject[1]));
    }

    /** Returns the unique key of the person's reminder on this day. */
    String key() {
        return COMPOSER + ":" + personId + ":" + day;
    }

    Delivery at(Instant dueAt, Instant now) {
        return Delivery.of(key(), COMPOSER, personId + " " + day, Addressee.person(personId), dueAt, now);
    }
}
