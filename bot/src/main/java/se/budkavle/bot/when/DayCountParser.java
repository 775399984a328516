package se.budkavle.bot.when;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the number of days that something lasts: "..., två dagar", "two days", "2-dagars"; "om två dagar" is a day. */
public final class DayCountParser {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            entry("en", 1),
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
            entry("seven", 7));
    private static final Pattern DAYS = Pattern.compile(
            "[ ,(]*(?<![\\p{L}\\d:.+-])(?<!^(?:om|in) )(?:(?:i|under|over|for|lasting) )?([1-7]|"
                    + String.join("|", NUMBERS.keySet())
                    + ")(?:[ -]?dagars(?:möten|möte|internat)?|[ -]day(?: meetings| meeting| retreats| retreat)?"
                    + "| (?:hela )?dagar| dag| (?:full |whole )?days)(?!\\p{L})(?! (?:framåt|from now|from today))[).]*");

    private DayCountParser() {}

    /**
     * The number of days in a text.
     *
     * @param without the text without the words for the days
     */
    public record Found(String without, Optional<Integer> days) {

        /** Returns whether the end is on another day than the start, so that its hour may be the earlier one. */
        public boolean overnight() {
            return days.filter(number -> number > 1).isPresent();
        }
    }

    /** Returns the number of days in this tidy text; empty if it has none or more than one. */
    public static Found in(String text) {
        var found = DAYS.matcher(text);
        if (!found.find() || DAYS.matcher(text.substring(found.end())).find()) {
            return new Found(text, Optional.empty());
        }
        var without = (text.substring(0, found.start()) + " " + text.substring(found.end()))
                .replaceAll(" +,", ",")
                .replaceAll("^[ ,]+|[ ,]+$", "")
                .replaceAll(" +", " ");
        return new Found(
                without,
                Optional.of(
                        NUMBERS.containsKey(found.group(1))
                                ? NUMBERS.get(found.group(1))
                                : Integer.parseInt(found.group(1))));
    }
}
