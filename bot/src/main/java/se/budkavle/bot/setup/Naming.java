package se.budkavle.bot.setup;

import java.util.Locale;

/** How channels are called, and when two names are the same to people. */
final class Naming {

    private static final int LONGEST = 100;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private Naming() { }

    /** As the chat writes the names of channels: lower case, hyphens between the words. */
    static String channel(String title) {
        var name = title.toLowerCase(SWEDISH).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST).replaceAll("-$", "");
    }

    /** Case, spaces and signs make no difference. */
    static boolean same(String one, String other) {
        return channel(one).equals(channel(other));
    }
}
