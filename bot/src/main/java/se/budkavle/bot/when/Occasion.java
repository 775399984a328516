package se.budkavle.bot.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import se.budkavle.bot.text.Phrase;

/** A day and the hours of something on it, as a clock on the wall shows them. */
public record Occasion(LocalDate date, Hours hours) {

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
        return end().map(time -> date.atTime(time).atZone(zone).toInstant());
    }

    /** In full: torsdag 14 mars 2027 kl. 09:00–12:00. What is said can be typed, too. */
    public Phrase said() {
        return end().map(to -> Phrase.of("when.from-to", said(date), start().toString(), to.toString()))
                .orElseGet(() -> Phrase.of("when.at", said(date), start().toString()));
    }

    /** A day with its weekday: torsdag 14 mars 2027. */
    public static Phrase said(LocalDate date) {
        return Phrase.of("when.day", Phrase.of("when.weekday." + date.getDayOfWeek().getValue()), date);
    }

    /** As 2027-03-14 09:00-12:00, the same for every reader. */
    public String written() {
        return date + " " + hours.written();
    }
}
