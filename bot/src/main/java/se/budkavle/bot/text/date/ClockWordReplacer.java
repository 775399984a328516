package se.budkavle.bot.text.date;

import java.util.regex.Pattern;

/** Replaces clock times in words by digits, such as halv tio, kvart över nio, kl nio, half past nine, nio till elva. */
final class ClockWordReplacer {

    private static final String ANY = "(?:" + NumberWordParser.between(1, 12) + ")";
    private static final String WORD = "(" + ANY + ")";
    private static final String HOUR = "([1-9]|1\\d|2[0-4]|" + ANY + ")";
    private static final String ALONE = "(?<![\\p{L}\\d])";
    private static final String HALF_OF_DAY = "(?![\\p{L}\\d:.])( ?[ap]\\.?m\\b)?";
    private static final String TO = " ?(?:-|till|to|until) ?(?:kl\\.? )?";

    private static final Pattern ANY_WORD = Pattern.compile("halv|half|kvart|quarter|" + ANY);
    private static final Pattern HALF_TO = Pattern.compile(ALONE + "halv ?" + HOUR + HALF_OF_DAY);
    private static final Pattern HALF_PAST = Pattern.compile(ALONE + "half past " + HOUR + HALF_OF_DAY);
    private static final Pattern QUARTER_PAST =
            Pattern.compile(ALONE + "(?:kvart över|(?:a )?quarter past) " + HOUR + HALF_OF_DAY);
    private static final Pattern QUARTER_TO =
            Pattern.compile(ALONE + "(?:kvart i|(?:a )?quarter to) " + HOUR + HALF_OF_DAY);
    private static final Pattern AFTER_CLOCK =
            Pattern.compile(ALONE + "(?<=(?:kl|klockan|at)\\.? )" + WORD + HALF_OF_DAY);
    private static final Pattern START = Pattern.compile(
            ALONE + WORD + HALF_OF_DAY + "(?=" + TO + "(?:\\d{1,2}(?:[:.]\\d{2})?|" + ANY + ")(?: ?[ap]\\.?m\\.?)?$)");
    private static final Pattern END = Pattern.compile("(?<=\\d" + TO + ")" + WORD + HALF_OF_DAY + "$");

    /**
     * The earliest clock time, in minutes since midnight, that words without "am" or "pm" can mean. For an earlier
     * time, twelve hours are added: "half past two" means 14:30, because meetings are not held at night.
     */
    private static final int FIRST_OF_MORNING = 7 * 60;

    private static final int HALF_DAY = 12 * 60;

    private ClockWordReplacer() {}

    /** Returns the normalised text with digits, such as 09:30, in place of clock times in words. */
    static String inDigits(String text) {
        if (!ANY_WORD.matcher(text).find()) {
            return text;
        }
        var halves = replaced(replaced(text, HALF_TO, -30), HALF_PAST, 30);
        var quarters = replaced(replaced(halves, QUARTER_PAST, 15), QUARTER_TO, -15);
        return replaced(replaced(replaced(quarters, AFTER_CLOCK, 0), START, 0), END, 0);
    }

    /**
     * Returns the text with a clock time in digits in place of each match of the pattern. The pattern's group 1 is the
     * hour, to which the minutes are added, and its optional group 2 is "am" or "pm".
     */
    private static String replaced(String text, Pattern pattern, int minutes) {
        return pattern.matcher(text).replaceAll(found -> {
            int minute = NumberWordParser.number(found.group(1)) * 60 + minutes;
            return found.group(2) == null ? time(minute) : written(minute) + found.group(2);
        });
    }

    private static String time(int minutes) {
        return written(minutes < FIRST_OF_MORNING ? minutes + HALF_DAY : minutes);
    }

    private static String written(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
