package se.budkavle.bot.text.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import se.budkavle.bot.text.Phrase;

/**
 * A day, or several consecutive days, with a start time and perhaps an end time. The times are local, without a time
 * zone.
 *
 * @param date the first day
 * @param days the number of days
 * @param hours the start time on the first day, and the optional end time on the last day
 */
public record Occasion(LocalDate date, int days, TimeRange hours) {

    /** Creates an occasion that lasts one day. */
    public Occasion(LocalDate date, TimeRange hours) {
        this(date, 1, hours);
    }

    public LocalDate lastDay() {
        return date.plusDays(days - 1L);
    }

    /**
     * Returns whether the end is after the start. Always returns true for an occasion without an end time or of several
     * days.
     */
    boolean isInOrder() {
        return days > 1 || end().filter(end -> !end.isAfter(start())).isEmpty();
    }

    public LocalTime start() {
        return hours.start();
    }

    public Optional<LocalTime> end() {
        return hours.end();
    }

    public Instant startsAt(ZoneId zone) {
        return date.atTime(start()).atZone(zone).toInstant();
    }

    public Optional<Instant> endsAt(ZoneId zone) {
        return end().map(time -> lastDay().atTime(time).atZone(zone).toInstant());
    }

    /**
     * Returns the occasion as a phrase: torsdag 14 mars 2027 kl. 09:00–12:00. For several days, the phrase names the
     * first and the last day. The occasion parser can parse the resulting text again.
     */
    public Phrase said() {
        if (days > 1) {
            return end().map(to ->
                            Phrase.of("when.days", said(date), start().toString(), said(lastDay()), to.toString()))
                    .orElseGet(() -> Phrase.of("when.days-at", said(date), said(lastDay()), start().toString()));
        }
        return end().map(to -> Phrase.of("when.from-to", said(date), start().toString(), to.toString()))
                .orElseGet(() -> Phrase.of("when.at", said(date), start().toString()));
    }

    /** Returns a date as a phrase with its weekday: torsdag 14 mars 2027. */
    public static Phrase said(LocalDate date) {
        return Phrase.of(
                "when.day", Phrase.of("when.weekday." + date.getDayOfWeek().getValue()), date);
    }

    /**
     * Returns the occasion as 2027-03-14 09:00-12:00 or 2027-03-14 09:00 - 2027-03-15 12:00, regardless of the reader's
     * language.
     */
    public String written() {
        if (days > 1) {
            return end().map(to -> date + " " + start() + " - " + lastDay() + " " + to)
                    .orElseGet(() -> date + " - " + lastDay() + " " + start());
        }
        return date + " " + hours.written();
    }
}
