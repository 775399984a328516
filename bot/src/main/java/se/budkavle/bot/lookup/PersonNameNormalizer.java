package se.budkavle.bot.lookup;

import se.budkavle.storage.TextShortener;

/** Converts a display name from Discord, or a name that someone has typed, into a person's name. */
public final class PersonNameNormalizer {

    public static final int LONGEST = 80;

    private PersonNameNormalizer() {}

    /** Returns the name on one line and without invisible characters; empty if nothing visible remains. */
    public static String plain(String written) {
        return written.replaceAll("\\p{C}", " ").replaceAll("\\s+", " ").strip();
    }

    /** Returns the name on one line and without invisible characters, cut to the maximum length of a stored name. */
    public static String shortened(String written) {
        return TextShortener.cut(plain(written), LONGEST);
    }
}
