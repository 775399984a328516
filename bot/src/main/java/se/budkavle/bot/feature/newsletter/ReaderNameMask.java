package se.budkavle.bot.feature.newsletter;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Masks a reader's name or address on web pages that a personal link opens. Acquaintances can still recognise the
 * reader, but a stranger who got a forwarded email cannot.
 */
final class ReaderNameMask {

    private static final String DOTS = "•••";

    private ReaderNameMask() {}

    /** Masks kim.berg@example.org as k•••@example.org. */
    static String address(String address) {
        int at = address.lastIndexOf('@');
        return first(address) + DOTS + address.substring(at);
    }

    /** Masks Kim Berg as K••• B•••. */
    static String name(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(word -> first(word) + DOTS)
                .collect(Collectors.joining(" "));
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
