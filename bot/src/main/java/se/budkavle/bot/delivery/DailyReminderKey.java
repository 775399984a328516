package se.budkavle.bot.delivery;

import java.time.Instant;
import java.time.LocalDate;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;

/**
 * The key of a queued private reminder that lists everything of one kind whose reminder falls on one of these days.
 * After an outage, one reminder covers several days; otherwise {@code from} and {@code until} are the same day.
 */
public record DailyReminderKey(String composer, String personId, LocalDate from, LocalDate until) {

    public static DailyReminderKey ofDay(String composer, String personId, LocalDate day) {
        return new DailyReminderKey(composer, personId, day, day);
    }

    /** Parses the person and the days from the queued reminder. Reminders of older versions name only one day. */
    public static DailyReminderKey of(Delivery reminder) {
        var subject = reminder.subject().split(" ");
        var until = LocalDate.parse(subject[1]);
        return new DailyReminderKey(
                reminder.composer(), subject[0], subject.length > 2 ? LocalDate.parse(subject[2]) : until, until);
    }

    /** Returns the unique key of the queued reminder to this person that covers this day and perhaps days before it. */
    public String key() {
        return composer + ":" + personId + ":" + until;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    public Delivery at(Instant dueAt, Instant now) {
        return Delivery.of(
                key(), composer, personId + " " + until + " " + from, Addressee.person(personId), dueAt, now);
    }
}
