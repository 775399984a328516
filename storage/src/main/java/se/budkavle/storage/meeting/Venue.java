package se.budkavle.storage.meeting;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.TextShortener;

/**
 * The venue of a meeting: its format (online, physical or both), its place and the link for online participation.
 *
 * @param place at most 200 characters; null when the meeting is only online or the place is undecided
 * @param link an http or https URL of at most 500 characters; null if there is no link yet
 */
public record Venue(
        MeetingFormat form,
        @Nullable String place,
        @Nullable String link) {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_LINK = 500;
    private static final int SHOWN = 80;

    /**
     * Creates a venue from the place and link that a user has typed. Throws a {@code Refusal} if the place is too long
     * or the link is invalid.
     */
    public static Venue of(MeetingFormat form, @Nullable String place, @Nullable String link) {
        if (place != null && place.length() > LONGEST_PLACE) {
            throw new Refusal("meeting.place-length", LONGEST_PLACE);
        }
        if (link != null && (link.length() > LONGEST_LINK || !link.matches("https?://[^\\s<>\"]+"))) {
            throw new Refusal("meeting.link-unreadable", TextShortener.shortened(link, SHOWN));
        }
        return new Venue(form, place, link);
    }

    /**
     * Returns whether the venue contains all that participants need. An online meeting needs a link, a physical meeting
     * needs a place, and a hybrid meeting needs both.
     */
    public boolean isComplete() {
        return switch (form) {
            case DIGITAL -> link != null;
            case PHYSICAL -> place != null;
            case HYBRID -> link != null && place != null;
        };
    }
}
