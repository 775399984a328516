package se.budkavle.bot.text.date;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a duration in days in a text, such as "..., två dagar", "two days" or "2-dagars". Ignores "om två dagar" (in
 * two days), which is not a duration.
 */
public final class DayCountParser {

    private static final Pattern DAYS = Pattern.compile(
            "[ ,(]*(?<![\\p{L}\\d:.+-])(?<!^(?:om|in) )(?:(?:i|under|over|for|lasting) )?([1-7]|"
                    + NumberWordParser.between(1, 7)
                    + ")(?:[ -]?dagars(?:möten|möte|internat)?|[ -]day(?: meetings| meeting| retreats| retreat)?"
                    + "| (?:hela )?dagar| dag| (?:full |whole )?days)(?!\\p{L})(?! (?:framåt|from now|from today))[).]*");

    private DayCountParser() {}

    /**
     * The duration in days that a text names; {@code days} is empty if the text names no duration or several durations.
     *
     * @param without the text without the words for the number of days
     */
    public record ParsedDayCount(String without, Optional<Integer> days) {

        /**
         * Returns whether the text names more than one day. The end of an occasion of several days may have an earlier
         * time of day than its start.
         */
        public boolean overnight() {
            return days.filter(number -> number > 1).isPresent();
        }
    }

    /**
     * Finds the number of days in the normalised text. If the text names no duration or several durations, returns the
     * unchanged text and no number of days.
     */
    public static ParsedDayCount in(String text) {
        var found = DAYS.matcher(text);
        if (!found.find() || DAYS.matcher(text.substring(found.end())).find()) {
            return new ParsedDayCount(text, Optional.empty());
        }
        var without = (text.substring(0, found.start()) + " " + text.substring(found.end()))
                .replaceAll(" +,", ",")
                .replaceAll("^[ ,]+|[ ,]+$", "")
                .replaceAll(" +", " ");
        return new ParsedDayCount(without, Optional.of(NumberWordParser.number(found.group(1))));
    }
}
