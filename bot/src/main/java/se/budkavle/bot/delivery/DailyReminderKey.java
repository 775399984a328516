package se.budkavle.bot.delivery;

import java.time.Instant;
import java.time.LocalDate;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;

/**
 * Identifies a private reminder by its composer (message builder), its recipient and a range of days. The reminder
 * lists everything that is due on these days.
 *
 * @param from the first of the reminder's days; earlier than {@code until} only after an outage
 * @param until the last of the reminder's days
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

    /** Returns the reminder's unique key in the queue, which contains the last of the reminder's days. */
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
