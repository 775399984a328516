package se.budkavle.bot.feature.newsletter;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Shows whose link it is to whoever knows the person, and to nobody else: forwarded letters are read by others. */
final class Masked {

    private static final String DOTS = "•••";

    private Masked() { }

    /** kim.berg@example.org is k•••@example.org. */
    static String address(String address) {
        int at = address.lastIndexOf('@');
        return first(address) + DOTS + address.substring(at);
    }

    /** Kim Berg is K••• B•••. */
    static String name(String name) {
        return Arrays.stream(name.strip().split("\\s+")).map(word -> first(word) + DOTS).collect(Collectors.joining(" "));
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
