package se.budkavle.bot.feature.newsletter;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Masks a reader's name or address on web pages that a personal link opens. People who know the reader can still
 * recognise the masked name. A stranger who opens the link in a forwarded email cannot recognise the reader.
 */
final class ReaderNameMask {

    private static final String DOTS = "•••";

    private ReaderNameMask() {}

    /** Returns the masked mail address, for example "k•••@example.org" for "kim.berg@example.org". */
    static String address(String address) {
        int at = address.lastIndexOf('@');
        return first(address) + DOTS + address.substring(at);
    }

    /** Returns the masked name, for example "K••• B•••" for "Kim Berg". */
    static String name(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> first(word) + DOTS)
                .collect(Collectors.joining(" "));
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
