package se.budkavle.bot.chat;

import java.time.Instant;

/**
 * What stands in the chat's own calendar.
 *
 * @param reference stands at the end of its description, so that it is found again
 * @param place     where, or an address to follow; one line
 */
public record Event(
        String reference, String title, Instant startsAt, Instant endsAt, String place, String description) {

    private static final String REFERENCE = "Ref ";

    /** The description with the reference at its end, cut before it where there is more than room. */
    public String described(int most) {
        var end = "\n\n" + REFERENCE + reference;
        return Cut.visibly(description, most - end.length()) + end;
    }

    /** Whether a description ends with this reference. */
    public static boolean carries(String description, String reference) {
        return description != null && description.strip().endsWith("\n" + REFERENCE + reference);
    }
}
