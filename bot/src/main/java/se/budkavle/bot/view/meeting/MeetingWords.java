package se.budkavle.bot.view.meeting;

import java.time.Instant;
import java.util.ArrayList;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Venue;

/** Builds phrases for a meeting's time and place, and phrases whose wording differs between meetings and events. */
public final class MeetingWords {

    private MeetingWords() {}

    /**
     * Returns the phrase whose message key consists of {@code key}, a full stop and the meeting's kind (meeting or
     * event).
     */
    public static Phrase of(Meeting meeting, String key, Object... arguments) {
        return Phrase.of(key + "." + meeting.kind(), arguments);
    }

    /**
     * Returns a sentence that says who will be notified of a change to a meeting: the people who received the meeting
     * notice, or nobody.
     *
     * @param isAnnounced true if the meeting notice has been sent
     * @param isTold true if the bot will send a message about the change
     */
    public static Phrase whoIsTold(Meeting changed, boolean isAnnounced, boolean isTold) {
        if (!isAnnounced) {
            return Phrase.of("meeting.tells-nobody");
        }
        return isTold ? of(changed, "meeting.tells") : Phrase.of("meeting.tells-nothing-new");
    }

    public static Phrase when(Meeting meeting) {
        return when(meeting.startsAt(), meeting.endsAt());
    }

    public static Phrase when(Instant startsAt, Instant endsAt) {
        return Phrase.span(startsAt, endsAt);
    }

    public static Phrase where(Venue venue) {
        var parts = new ArrayList<Phrase>();
        parts.add(Phrase.of("meeting.form." + venue.form()));
        if (venue.place() != null) {
            parts.add(Phrase.words(venue.place()));
        }
        if (venue.link() != null) {
            parts.add(Phrase.address(venue.link()));
        }
        if (!venue.isComplete()) {
            parts.add(Phrase.of("meeting.venue-open"));
        }
        return Phrase.joined(" · ", parts);
    }
}
