package se.budkavle.bot.feature.poll;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.ProposedTime;

/** Builds the texts about a poll's proposed times and the people who can come at each time. */
@Component
class PollWording {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final ZoneId zone;

    PollWording(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Returns the proposed time with its weekday as plain text, because Discord's timestamp markup does not work in
     * button labels.
     */
    Phrase slot(ProposedTime slot) {
        var from = slot.startsAt().atZone(zone);
        var to = slot.endsAt().atZone(zone);
        return from.toLocalDate().equals(to.toLocalDate())
                ? Phrase.of("poll.slot", weekday(from), from.toLocalDate(), HOUR.format(from), HOUR.format(to))
                : Phrase.of(
                        "poll.slot-days",
                        weekday(from),
                        from.toLocalDate(),
                        HOUR.format(from),
                        weekday(to),
                        to.toLocalDate(),
                        HOUR.format(to));
    }

    /**
     * Returns the proposed times as a numbered list, best time first. The line of each proposed time also shows who can
     * come at that time.
     */
    Phrase ranked(Ranking ranking) {
        var lines = new ArrayList<Phrase>();
        for (var standing : ranking.standings()) {
            lines.add(Phrase.of(
                    "poll.ranked", lines.size() + 1, Phrase.strong(slot(standing.slot())), can(standing, ranking)));
        }
        return Phrase.joined("\n", lines);
    }

    /** Returns the proposed times as a numbered list, earliest time first. */
    Phrase listed(Poll poll) {
        var lines = new ArrayList<Phrase>();
        poll.slots().forEach(slot -> lines.add(Phrase.of("poll.listed", lines.size() + 1, Phrase.strong(slot(slot)))));
        return Phrase.joined("\n", lines);
    }

    /**
     * Returns a text that counts who can come at one proposed time, for example "5 av 6 platser, 2 av 2 kommuner och
     * ordförande".
     */
    Phrase can(TimeResult standing, Ranking ranking) {
        var counts = new ArrayList<Phrase>();
        if (ranking.seats() > 0) {
            counts.add(Phrase.of("poll.can.seats", standing.seats(), ranking.seats()));
        }
        if (ranking.organisations() > 0) {
            counts.add(Phrase.of(
                    ranking.onlyMunicipalities() ? "poll.can.municipalities" : "poll.can.organisations",
                    standing.organisations(),
                    ranking.organisations()));
        }
        if (counts.isEmpty()) {
            counts.add(Phrase.of("poll.can.people", standing.people(), ranking.asked()));
        }
        return Phrase.of("poll.can." + standing.leader(), Phrase.joined(", ", counts));
    }

    private static Phrase weekday(ZonedDateTime time) {
        return Phrase.of("poll.weekday." + time.getDayOfWeek().getValue());
    }
}
