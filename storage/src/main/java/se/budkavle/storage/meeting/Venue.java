package se.budkavle.storage.meeting;

import se.budkavle.storage.Refusal;

/**
 * Where and how a meeting is held.
 *
 * @param place null where it is held in no place, or none is decided yet; at most 200 characters
 * @param link  an address with http or https; null for none yet; at most 500 characters
 */
public record Venue(Form form, String place, String link) {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_LINK = 500;

    /** Checks what someone wrote. */
    public static Venue of(Form form, String place, String link) {
        if (place != null && place.length() > LONGEST_PLACE) {
            throw new Refusal("meeting.place-length", LONGEST_PLACE);
        }
        if (link != null && (link.length() > LONGEST_LINK || !link.matches("https?://[^\\s<>\"]+"))) {
            throw new Refusal("meeting.link-unreadable", link.substring(0, Math.min(link.length(), 80)));
        }
        return new Venue(form, place, link);
    }

    /** Whether someone who comes would know where to. */
    public boolean isComplete() {
        return switch (form) {
            case DIGITAL -> link != null;
            case PHYSICAL -> place != null;
            case HYBRID -> link != null && place != null;
        };
    }
}
