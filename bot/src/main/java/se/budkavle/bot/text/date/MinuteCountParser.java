package se.budkavle.bot.text.date;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Parses a duration in minutes as people write it in Swedish or English, for example 15, 15 min, 1 h, 1,5 tim, 1 h 30
 * min, 1:30, en kvart, half an hour.
 */
public final class MinuteCountParser {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("kvart", 15),
            Map.entry("quarter", 15),
            Map.entry("quarter of an hour", 15),
            Map.entry("quarter hour", 15),
            Map.entry("halvtimme", 30),
            Map.entry("halv timme", 30),
            Map.entry("half hour", 30),
            Map.entry("half an hour", 30),
            Map.entry("trekvart", 45),
            Map.entry("tre kvart", 45),
            Map.entry("three quarters", 45),
            Map.entry("three quarters of an hour", 45),
            Map.entry("timme", 60),
            Map.entry("hour", 60),
            Map.entry("halvannan timme", 90),
            Map.entry("hour and a half", 90),
            Map.entry("timme och en kvart", 75),
            Map.entry("två timmar", 120),
            Map.entry("two hours", 120));
    private static final Pattern ARTICLE = Pattern.compile("^(en|ett|a|an|one) ");
    private static final String HOUR_UNIT = "(?:h|tim|timme|timmar|timmars|hour|hours|hrs?)\\.?";
    private static final String MINUTE_UNIT = "(?:m|min|minut|minuter|minute|minutes)\\.?";
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4}) ?" + MINUTE_UNIT + "|(\\d{1,4})");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})(?:[.,](\\d{1,2}))? ?" + HOUR_UNIT);
    private static final Pattern BOTH =
            Pattern.compile("(\\d{1,2}) ?" + HOUR_UNIT + " ?(?:och |and )?(\\d{1,2})(?: ?" + MINUTE_UNIT + ")?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})");

    private MinuteCountParser() {}

    /** Returns the typed duration in minutes. Returns empty if the text does not contain a duration. */
    public static OptionalInt parse(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        var word = WORDS.get(ARTICLE.matcher(text).replaceFirst(""));
        if (word != null) {
            return OptionalInt.of(word);
        }
        var minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return OptionalInt.of(Integer.parseInt(minutes.group(1) == null ? minutes.group(2) : minutes.group(1)));
        }
        var hours = HOURS.matcher(text);
        if (hours.matches()) {
            var part = hours.group(2) == null ? 0 : Double.parseDouble("0." + hours.group(2));
            return OptionalInt.of((int) Math.round(60 * (Integer.parseInt(hours.group(1)) + part)));
        }
        var both = BOTH.matcher(text);
        if (both.matches()) {
            return sum(both.group(1), both.group(2));
        }
        var clock = CLOCK.matcher(text);
        return clock.matches() ? sum(clock.group(1), clock.group(2)) : OptionalInt.empty();
    }

    private static OptionalInt sum(String hours, String minutes) {
        int rest = Integer.parseInt(minutes);
        return rest < 60 ? OptionalInt.of(60 * Integer.parseInt(hours) + rest) : OptionalInt.empty();
    }
}
