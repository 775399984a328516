package se.budkavle.bot.chat;

import java.util.Locale;
import se.budkavle.storage.TextShortener;

/** Builds chat channel names from titles, and compares channel names, ignoring case. */
public final class ChannelName {

    private static final int LONGEST = 100;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private ChannelName() {}

    /**
     * Returns a channel name made from the title: lower case, with hyphens between the words, at most 100 characters.
     */
    public static String of(String title) {
        var name =
                title.toLowerCase(SWEDISH).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return TextShortener.cut(name, LONGEST).replaceAll("-$", "");
    }

    /**
     * Returns whether {@link #of} makes the same channel name from both titles. Ignores the difference between upper
     * and lower case and between spaces and hyphens.
     */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }
}
