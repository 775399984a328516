package se.budkavle.bot.chat;

import java.util.Locale;

/** Builds names of channels, and compares them as people would. */
public final class ChannelName {

    private static final int LONGEST = 100;
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private ChannelName() {}

    /** Returns the title in the form of a channel's name: lower case, with hyphens between the words. */
    public static String of(String title) {
        var name =
                title.toLowerCase(SWEDISH).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST).replaceAll("-$", "");
    }

    /** Returns whether two names are equal apart from case, spaces and punctuation. */
    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }
}
