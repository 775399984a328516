package se.budkavle.bot.chat;

import java.util.Locale;

/** How channels are called, and when two names are the same to people. */
public final class ChannelName {

    private static final int LONGEST = 100;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private ChannelName() { }

    /** As the chat writes the names of channels: lower case, hyphens between the words. */
    public static String of(String title) {
        var name = title.toLowerCase(SWEDISH).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST).replaceAll("-$", "");
    }

    /** Case, spaces and signs make no difference. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }
}
