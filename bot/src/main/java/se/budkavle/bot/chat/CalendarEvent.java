package se.budkavle.bot.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * An event in the chat server's own calendar, for example a scheduled event in Discord.
 *
 * @param reference the bot's own id for the event, appended to the event's description so that the bot finds the event
 *     again
 * @param place the meeting place or an address, on one line
 */
public record CalendarEvent(
        String reference, String title, Instant startsAt, Instant endsAt, String place, Phrase description) {

    private static final String REFERENCE = "Ref ";

    /**
     * Returns whether the description of a calendar event ends with this reference. The bot recognises its own events
     * by their references.
     */
    public static boolean carries(@Nullable String description, String reference) {
        return description != null && description.strip().endsWith("\n" + REFERENCE + reference);
    }

    public static String ending(String reference) {
        return "\n\n" + REFERENCE + reference;
    }
}
