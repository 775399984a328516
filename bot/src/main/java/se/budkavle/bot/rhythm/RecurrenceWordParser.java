package se.budkavle.bot.rhythm;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.date.MonthAndWeekdayParser;
import se.budkavle.bot.text.date.NumberWordParser;
import se.budkavle.bot.text.date.TypedTextNormalizer;
import se.budkavle.storage.Refusal;

/**
 * Parses the words of a typed recurrence, such as its frequency, months and weekdays. If the text contains an unknown
 * word, the parser builds no recurrence rule.
 */
final class RecurrenceWordParser {

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            entry("första", 1),
            entry("förste", 1),
            entry("1:a", 1),
            entry("first", 1),
            entry("1st", 1),
            entry("andra", 2),
            entry("andre", 2),
            entry("2:a", 2),
            entry("second", 2),
            entry("2nd", 2),
            entry("tredje", 3),
            entry("3:e", 3),
            entry("third", 3),
            entry("3rd", 3),
            entry("fjärde", 4),
            entry("4:e", 4),
            entry("fourth", 4),
            entry("4th", 4),
            entry("sista", -1),
            entry("last", -1));
    private static final Set<String> FILLING = Set.of(
            "i",
            "på",
            "in",
            "of",
            "on",
            "the",
            "den",
            "och",
            "and",
            "&",
            "at",
            "kl",
            "vi",
            "we",
            "möts",
            "träffas",
            "ses",
            "meet",
            "meets",
            "möte",
            "möten",
            "träffar",
            "meeting",
            "meetings");
    /**
     * Words after which a preceding "on" is the English preposition, as in "on the first Monday", and not the Swedish
     * short form of Wednesday. Other constants list the weekdays, months and ordinals that may also follow the
     * preposition.
     */
    private static final Set<String> AFTER_ON =
            Set.of("the", "den", "even", "even-numbered", "odd", "odd-numbered", "every", "each");

    /** The Swedish two-letter names of weekdays that are not also English names of weekdays. */
    private static final Set<String> SWEDISH_LETTERS = Set.of("må", "ti", "to", "lö", "sö");

    /**
     * Matches words such as "about". The parser ignores words such as "about", because people check the proposed days
     * before the days are stored.
     */
    private static final Pattern ABOUT = Pattern.compile(
            "(?<![\\p{L}\\d])(?:ungefär|cirka|circa|ca|c:a|omkring|runt|minst|högst|max|upp till|about|around"
                    + "|roughly|approximately|approx|at least|at most|up to)(?![\\p{L}\\d])\\.?");
    /**
     * Matches "every", "every other" and "every third week". Does not match "second" in "every second Tuesday", because
     * that may also mean the second Tuesday of each month.
     */
    private static final Pattern EVERY = Pattern.compile(
            "(?:varje|var|every|each) (?:(annan|other) |(andra|tredje|fjärde|second|third|fourth) (?=\\p{L}*(?:veck|månad|week|month))|"
                    + FrequencyParser.NUMBER + " (?=\\p{L}*(?:veck|månad|kvartal|week|month|quarter)))?");

    private static final Pattern WORKING_DAY = Pattern.compile("(första|sista|first|last) "
            + "(?:vardagen|vardag|arbetsdagen|arbetsdag|weekday|working day|workday)(?= |$)");
    private static final Pattern LAST_DAY = Pattern.compile("(?:sista|last) (?:dagen|dag|day)(?= |$)");
    private static final Pattern ALTERNATE_WEEKS =
            Pattern.compile("(?:(?:varje|every|each) )?(jämna|jämn|udda|ojämna|ojämn|even|odd)"
                    + "(?:[- ]numbered)? (?:veckor|veckorna|vecka|weeks?)(?= |$)");
    private static final Pattern MONTH_DAY = Pattern.compile("(?:den|the) (\\d{1,2})(?::?[ea]|st|nd|rd|th)?(?= |$)");

    private final RecurrenceRuleBuilder said = new RecurrenceRuleBuilder();
    private final List<Integer> ordinals = new ArrayList<>();
    private final List<String> besides = new ArrayList<>();

    private RecurrenceWordParser() {}

    /**
     * The recurrence rule that was parsed from the words.
     *
     * @param besides the words about something other than the meetings, such as a retreat or newsletters
     * @param timesAYear the number of meetings a year; empty if the words do not name this number
     */
    record Rule(String rrule, List<String> besides, Optional<Integer> timesAYear) {}

    /**
     * Parses the text into a recurrence rule. Returns empty if the text is no rule. Throws a refusal for even or odd
     * weeks without a weekday, because there is no default weekday.
     */
    static Optional<Rule> rule(String text) {
        var words = new RecurrenceWordParser();
        boolean understood = words.take(ABOUT.matcher(inFull(text).replaceAll("[,()]", " "))
                .replaceAll(" ")
                .replaceAll("(?<!\\p{L})once(?!\\p{L})", "one time")
                .replaceAll("(?<!\\p{L})twice(?!\\p{L})", "two times")
                .replaceAll(" +", " ")
                .strip());
        if (understood && words.said.lacksWeekday()) {
            throw new Refusal("rhythm.weekday-missing", TypedTextNormalizer.quoted(text));
        }
        return understood
                ? words.said.rrule().map(rrule -> new Rule(rrule, List.copyOf(words.besides), words.said.timesAYear()))
                : Optional.empty();
    }

    /**
     * Replaces the short weekday names "on" and "to" before a comma by longer names. Before a comma, "on" and "to"
     * cannot be ordinary words, because an ordinary "on" or "to" is followed by another word.
     */
    private static String inFull(String text) {
        return text.replaceAll("(?<![\\p{L}\\d])on(?= ?,)", "ons").replaceAll("(?<![\\p{L}\\d])to(?= ?,)", "tors");
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

    /** Parses the first words and returns the remaining text. Returns null if parsing fails. */
    private @Nullable String next(String text) {
        var many = FrequencyParser.first(text);
        if (many.isPresent()) {
            return times(many.get()) ? text.substring(many.get().length()) : null;
        }
        var other = FrequencyParser.besides(text);
        if (other.isPresent()) {
            besides.add(other.get());
            return text.substring(other.get().length());
        }
        var weeks = ALTERNATE_WEEKS.matcher(text);
        if (weeks.lookingAt() && said.firstWeek == null) {
            said.firstWeek = Set.of("jämna", "jämn", "even").contains(weeks.group(1)) ? 2 : 1;
            return text.substring(weeks.end());
        }
        var workingDay = WORKING_DAY.matcher(text);
        if (workingDay.lookingAt()) {
            said.workingDays.add(ORDINALS.get(workingDay.group(1)));
            return text.substring(workingDay.end());
        }
        var lastDay = LAST_DAY.matcher(text);
        if (lastDay.lookingAt()) {
            return said.monthDays.add(-1) ? text.substring(lastDay.end()) : null;
        }
        int one = FrequencyParser.one(text);
        if (one > 0) {
            return text.substring(one);
        }
        var everySome = EVERY.matcher(text);
        if (everySome.lookingAt() && !said.every) {
            said.every = true;
            said.interval = everySome.group(1) != null
                    ? 2
                    : everySome.group(2) != null
                            ? Objects.requireNonNull(
                                    ORDINALS.get(everySome.group(2)), "the pattern consists of the map's keys")
                            : everySome.group(3) != null ? NumberWordParser.number(everySome.group(3)) : 1;
            return said.interval > 0 ? text.substring(everySome.end()) : null;
        }
        var monthDay = MONTH_DAY.matcher(text);
        if (monthDay.lookingAt()) {
            int day = Integer.parseInt(monthDay.group(1));
            return day >= 1 && day <= 31 && said.monthDays.add(day) ? text.substring(monthDay.end()) : null;
        }
        var words = text.split(" ", 3);
        return letters(words) || word(words[0]) ? text.substring(words[0].length()) : null;
    }

    private boolean times(FrequencyParser.ParsedFrequency found) {
        said.times = found;
        if (found.besides() != null) {
            besides.add(found.besides());
        }
        return found.monthsApart()
                .map(apart -> often("MONTHLY", apart))
                .orElseGet(() -> !found.months().isEmpty() && often("MONTHLY", 12));
    }

    /**
     * Parses a weekday that is shortened to its first letters, as in "varannan ti". Returns false if the word is no
     * shortened weekday, for example for the preposition "on" or "to" before the name of a weekday.
     */
    private boolean letters(String[] words) {
        var next = words.length > 1 ? words[1] : "";
        if (FILLING.contains(words[0]) && !isWednesday(words[0], next)
                || MonthAndWeekdayParser.weekday(words[0]).isPresent()) {
            return false;
        }
        boolean between = words[0].equals("to")
                && (ORDINALS.containsKey(next)
                        || MonthAndWeekdayParser.weekday(next).isPresent());
        var weekday = between ? Optional.<DayOfWeek>empty() : MonthAndWeekdayParser.weekdayOrLetters(words[0]);
        weekday.ifPresent(day -> weekday(words[0], day));
        return weekday.isPresent();
    }

    /**
     * Returns whether the word "on" or "we" is short for Wednesday. Before a day or a month, "on" is normally the
     * preposition. After "första" or "varje", which require a weekday, "on" always means Wednesday. Before "meet", "we"
     * is the pronoun.
     */
    private boolean isWednesday(String word, String next) {
        if (word.equals("we")) {
            return !next.startsWith("meet");
        }
        boolean namesADay = AFTER_ON.contains(next)
                || ORDINALS.containsKey(next)
                || MonthAndWeekdayParser.month(next).isPresent()
                || MonthAndWeekdayParser.weekday(next).isPresent()
                || said.days.isEmpty()
                        && !SWEDISH_LETTERS.contains(next)
                        && MonthAndWeekdayParser.weekdayOrLetters(next).isPresent();
        return word.equals("on") && (needsWeekday() || !namesADay);
    }

    /** Returns whether a weekday must follow the parsed words, for example after "första" or "varje". */
    private boolean needsWeekday() {
        return !ordinals.isEmpty() || said.every && !said.counted && said.days.isEmpty();
    }

    private boolean word(String word) {
        if (word.equals("varannan") || word.equals("vartannat")) {
            boolean first = !said.every;
            said.every = true;
            said.interval = 2;
            return first;
        }
        var month = MonthAndWeekdayParser.month(word).map(Month::getValue);
        var weekday = MonthAndWeekdayParser.weekday(word);
        if (weekday.isPresent()) {
            weekday(word, weekday.get());
            return true;
        }
        if (month.isPresent()) {
            return said.months.add(month.get());
        }
        if (ORDINALS.containsKey(word)) {
            return ordinals.add(ORDINALS.get(word));
        }
        return FILLING.contains(word) || unit(word);
    }

    private void weekday(String word, DayOfWeek weekday) {
        var code = weekday.name().substring(0, 2);
        if (ordinals.isEmpty()) {
            said.days.add(code);
        }
        ordinals.forEach(which -> said.days.add(which + code));
        ordinals.clear();
        said.plural |= word.matches(".*dag(ar|arna)|.*days");
    }

    private boolean unit(String word) {
        return switch (word) {
            case "vecka", "veckor", "veckan", "week", "weeks" -> often("WEEKLY", every());
            case "weekly", "veckovis" -> often("WEEKLY", 1);
            case "fortnightly" -> often("WEEKLY", 2);
            case "månadens" -> often("MONTHLY", 1);
            case "månad", "månader", "månaden", "month", "months" -> often("MONTHLY", every());
            case "monthly", "månadsvis", "månatligen" -> often("MONTHLY", 1);
            case "kvartal", "kvartalet", "quarter" -> often("MONTHLY", 3 * every());
            case "quarterly", "kvartalsvis" -> often("MONTHLY", 3);
            case "halvår", "halvåret" -> often("MONTHLY", 6 * every());
            case "tertial", "tertialet" -> often("MONTHLY", 4 * every());
            case "termin", "terminen", "term", "semester" -> often("MONTHLY", 6 * every());
            case "terminsvis" -> often("MONTHLY", 6);
            case "år", "året", "year" -> often("MONTHLY", 12 * every());
            case "yearly", "årligen", "annually" -> often("MONTHLY", 12);
            default -> false;
        };
    }

    private int every() {
        return said.every ? said.interval : 1;
    }

    private boolean often(String newUnit, int newInterval) {
        boolean first = !said.counted;
        said.counted = true;
        said.unit = newUnit;
        said.interval = newInterval;
        return first;
    }
}
