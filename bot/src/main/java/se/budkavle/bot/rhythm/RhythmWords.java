package se.budkavle.bot.rhythm;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.budkavle.bot.when.CalendarWords;

/** Gathers from the words of a rhythm how often, in which months and on which days; one word it does not know, and it gives up. */
final class RhythmWords {

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            entry("första", 1), entry("förste", 1), entry("1:a", 1), entry("first", 1), entry("1st", 1),
            entry("andra", 2), entry("andre", 2), entry("2:a", 2), entry("second", 2), entry("2nd", 2),
            entry("tredje", 3), entry("3:e", 3), entry("third", 3), entry("3rd", 3),
            entry("fjärde", 4), entry("4:e", 4), entry("fourth", 4), entry("4th", 4),
            entry("sista", -1), entry("last", -1));
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            entry("en", 1), entry("one", 1), entry("två", 2), entry("two", 2), entry("tre", 3), entry("three", 3),
            entry("fyra", 4), entry("four", 4), entry("sex", 6), entry("six", 6), entry("tolv", 12), entry("twelve", 12));
    private static final Set<String> FILLING = Set.of("i", "på", "in", "of", "on", "the", "den", "och", "and", "&", "at", "kl");
    private static final String COUNT = "(\\d{1,2}|" + String.join("|", NUMBERS.keySet()) + ")";
    private static final Pattern TIMES_A_YEAR = Pattern.compile(
            COUNT + " (?:gånger|gång|times) (?:per år|om året|varje år|a year|per year|each year|every year)");
    /** Every other Tuesday, or the second one of each month: "every second Tuesday" may be either and is not here. */
    private static final Pattern EVERY = Pattern.compile(
            "(?:varje|var|every|each) (?:(annan|other) |(andra|tredje|fjärde|second|third|fourth) (?=\\p{L}*(?:veck|månad|week|month))|(\\d{1,2}) )?");
    private static final Pattern MONTH_DAY = Pattern.compile("(?:den|the) (\\d{1,2})(?::?[ea]|st|nd|rd|th)?(?= |$)");

    private final List<String> days = new ArrayList<>();
    private final List<Integer> ordinals = new ArrayList<>();
    private final Set<Integer> months = new TreeSet<>();
    private final Set<Integer> monthDays = new TreeSet<>();
    private String unit = "";
    private int interval;
    private boolean every;
    private boolean counted;
    private boolean plural;

    private RhythmWords() { }

    /** The rule that these words mean, nothing where they do not say one. */
    static Optional<String> rule(String text) {
        var words = new RhythmWords();
        return words.take(text.replace(",", " ").replaceAll("(?:^| )en gång i (?=kvartal|halvår|månad|veck)", " varje ")
                .replaceAll(" +", " ").strip()) ? words.rule() : Optional.empty();
    }

    private boolean take(String text) {
        var rest = text;
        while (!rest.isEmpty()) {
            var left = next(rest);
            if (left == null) {
                return false;
            }
            rest = left.strip();
        }
        return ordinals.isEmpty();
    }

    /** What is left when the first of these words have been taken; null where they are not known. */
    private String next(String text) {
        var times = TIMES_A_YEAR.matcher(text);
        if (times.lookingAt()) {
            int count = number(times.group(1));
            return count > 0 && 12 % count == 0 && often("MONTHLY", 12 / count) ? text.substring(times.end()) : null;
        }
        var everySome = EVERY.matcher(text);
        if (everySome.lookingAt() && !every) {
            every = true;
            interval = everySome.group(1) != null ? 2
                    : everySome.group(2) != null ? ORDINALS.get(everySome.group(2))
                    : everySome.group(3) != null ? Integer.parseInt(everySome.group(3)) : 1;
            return interval > 0 ? text.substring(everySome.end()) : null;
        }
        var monthDay = MONTH_DAY.matcher(text);
        if (monthDay.lookingAt()) {
            int day = Integer.parseInt(monthDay.group(1));
            return day >= 1 && day <= 31 && monthDays.add(day) ? text.substring(monthDay.end()) : null;
        }
        var word = text.split(" ", 2)[0];
        return word(word) ? text.substring(word.length()) : null;
    }

    private boolean word(String word) {
        if (word.equals("varannan") || word.equals("vartannat")) {
            boolean first = !every;
            every = true;
            interval = 2;
            return first;
        }
        var month = CalendarWords.month(word).map(Month::getValue);
        var weekday = CalendarWords.weekday(word);
        if (weekday.isPresent()) {
            weekday(word, weekday.get());
            return true;
        }
        if (month.isPresent()) {
            return months.add(month.get());
        }
        if (ORDINALS.containsKey(word)) {
            return ordinals.add(ORDINALS.get(word));
        }
        return FILLING.contains(word) || unit(word);
    }

    private void weekday(String word, DayOfWeek weekday) {
        var code = weekday.name().substring(0, 2);
        if (ordinals.isEmpty()) {
            days.add(code);
        }
        ordinals.forEach(which -> days.add(which + code));
        ordinals.clear();
        plural |= word.matches(".*dag(ar|arna)|.*days");
    }

    private boolean unit(String word) {
        return switch (word) {
            case "vecka", "veckor", "veckan", "week", "weeks" -> often("WEEKLY", every());
            case "weekly", "veckovis" -> often("WEEKLY", 1);
            case "fortnightly" -> often("WEEKLY", 2);
            case "månad", "månader", "månaden", "month", "months" -> often("MONTHLY", every());
            case "monthly", "månadsvis", "månatligen" -> often("MONTHLY", 1);
            case "kvartal", "kvartalet", "quarter" -> often("MONTHLY", 3 * every());
            case "quarterly", "kvartalsvis" -> often("MONTHLY", 3);
            case "halvår", "halvåret" -> often("MONTHLY", 6 * every());
            case "år", "året", "year" -> often("MONTHLY", 12 * every());
            case "yearly", "årligen", "annually" -> often("MONTHLY", 12);
            default -> false;
        };
    }

    private int every() {
        return every ? interval : 1;
    }

    private boolean often(String newUnit, int newInterval) {
        boolean first = !counted;
        counted = true;
        unit = newUnit;
        interval = newInterval;
        return first;
    }

    private Optional<String> rule() {
        boolean numbered = days.stream().anyMatch(day -> day.length() > 2);
        boolean plain = days.stream().anyMatch(day -> day.length() == 2);
        if (numbered && plain || !days.isEmpty() && !monthDays.isEmpty() || monthDays.size() > 1 && months.size() > 1) {
            return Optional.empty();
        }
        if (!months.isEmpty()) {
            // Named months come each year, whether that is said or not.
            boolean eachYear = !counted || unit.equals("MONTHLY") && (interval == 12 || interval == 12 / months.size());
            return plain || every && !counted || !eachYear ? Optional.empty() : Optional.of("FREQ=MONTHLY" + inMonths());
        }
        if (plain) {
            boolean weekly = counted ? unit.equals("WEEKLY") : every || plural;
            return weekly ? Optional.of("FREQ=WEEKLY" + apart() + inMonths()) : Optional.empty();
        }
        boolean fits = counted && (unit.equals("MONTHLY") || !numbered && monthDays.isEmpty());
        return fits ? Optional.of("FREQ=" + unit + apart() + inMonths()) : Optional.empty();
    }

    private String apart() {
        return counted || every ? interval == 1 ? "" : ";INTERVAL=" + interval : "";
    }

    private String inMonths() {
        return (days.isEmpty() ? "" : ";BYDAY=" + String.join(",", days))
                + (monthDays.isEmpty() ? "" : ";BYMONTHDAY=" + joined(monthDays))
                + (months.isEmpty() ? "" : ";BYMONTH=" + joined(months));
    }

    private static String joined(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static int number(String word) {
        return NUMBERS.containsKey(word) ? NUMBERS.get(word) : Integer.parseInt(word);
    }
}
