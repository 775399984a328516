package se.budkavle.bot.text.date;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Parses Swedish and English numerals written in words, such as två and twelve. */
public final class NumberWordParser {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            entry("noll", 0),
            entry("zero", 0),
            entry("en", 1),
            entry("ett", 1),
            entry("one", 1),
            entry("två", 2),
            entry("two", 2),
            entry("tre", 3),
            entry("three", 3),
            entry("fyra", 4),
            entry("four", 4),
            entry("fem", 5),
            entry("five", 5),
            entry("sex", 6),
            entry("six", 6),
            entry("sju", 7),
            entry("seven", 7),
            entry("åtta", 8),
            entry("eight", 8),
            entry("nio", 9),
            entry("nine", 9),
            entry("tio", 10),
            entry("ten", 10),
            entry("elva", 11),
            entry("eleven", 11),
            entry("tolv", 12),
            entry("twelve", 12),
            entry("tretton", 13),
            entry("thirteen", 13),
            entry("fjorton", 14),
            entry("fourteen", 14),
            entry("femton", 15),
            entry("fifteen", 15),
            entry("tjugo", 20),
            entry("twenty", 20));

    private NumberWordParser() {}

    /**
     * Returns a regular expression that matches the words for the numbers from {@code least} to {@code largest}, both
     * included. The expression is a list of alternatives, which the caller must put into a group.
     */
    public static String between(int least, int largest) {
        return NUMBERS.entrySet().stream()
                .filter(number -> number.getValue() >= least && number.getValue() <= largest)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }

    /** Parses a number in words or in digits. Throws an exception for any other text. */
    public static int number(String word) {
        return NUMBERS.containsKey(word) ? NUMBERS.get(word) : Integer.parseInt(word);
    }
}
