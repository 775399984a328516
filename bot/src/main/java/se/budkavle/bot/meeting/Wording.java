package se.budkavle.bot.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Venue;

/** The words for when and where a meeting is. */
final class Wording {

    private Wording() { }

    /** As the chat shows times, each reader in the own zone. */
    static Phrase when(Meeting meeting, ZoneId zone) {
        return when(meeting.startsAt(), meeting.endsAt(), zone);
    }

    static Phrase when(Instant startsAt, Instant endsAt, ZoneId zone) {
        boolean oneDay = startsAt.atZone(zone).toLocalDate().equals(endsAt.atZone(zone).toLocalDate());
        return Phrase.words("<t:" + startsAt.getEpochSecond() + ":F> – <t:" + endsAt.getEpochSecond()
                + (oneDay ? ":t>" : ":F>"));
    }

    static Phrase where(Venue venue) {
        var parts = new ArrayList<Phrase>();
        parts.add(Phrase.of("meeting.form." + venue.form()));
        if (venue.place() != null) {
            parts.add(Phrase.words(venue.place()));
        }
        if (venue.link() != null) {
            parts.add(Phrase.words("<" + venue.link() + ">"));
        }
        if (!venue.isComplete()) {
            parts.add(Phrase.of("meeting.venue-open"));
        }
        return Phrase.joined(" · ", parts);
    }
}
