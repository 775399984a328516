package se.budkavle.storage.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;

/** Validates the period that a user types for a status round, for example "T3 2026" or "2026", and suggests periods. */
public final class PeriodRules {

    private static final int LONGEST = 40;
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern PART = Pattern.compile("t[1-3]|[qk][1-4]|h[12]|1[0-2]|[1-9](:?[ae])?");
    private static final Set<String> WORDS = Set.of(
            "tertial",
            "tertialet",
            "kvartal",
            "kvartalet",
            "halvår",
            "halvåret",
            "helår",
            "helåret",
            "år",
            "året",
            "våren",
            "vår",
            "hösten",
            "höst",
            "sommaren",
            "första",
            "andra",
            "tredje",
            "fjärde",
            "till",
            "och",
            "quarter",
            "half",
            "year",
            "spring",
            "autumn",
            "first",
            "second",
            "third",
            "fourth",
            "to",
            "and",
            "of");
    private static final Set<String> MONTHS =
            Set.of("jan", "feb", "mar", "apr", "maj", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec");

    private PeriodRules() {}

    /**
     * Returns the typed period without spaces around it. The text must name this year, the previous year, the next
     * year, or a part of one of these years, for example T3 2026. Throws a {@code Refusal} if the text does not name an
     * allowed period.
     */
    static String of(String typed, LocalDate day) {
        if (InvisibleCharacterFilter.isNone(typed) || typed.length() > LONGEST) {
            throw new Refusal("round.period-length", LONGEST);
        }
        var words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[\\s,./–-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var years = words.stream()
                .filter(word -> YEAR.matcher(word).matches())
                .map(Integer::valueOf)
                .toList();
        boolean isUnderstood = words.stream()
                .allMatch(word -> YEAR.matcher(word).matches()
                        || PART.matcher(word).matches()
                        || WORDS.contains(word)
                        || isMonth(word));
        if (!isUnderstood || years.isEmpty() || years.stream().anyMatch(year -> Math.abs(year - day.getYear()) > 1)) {
            throw new Refusal(
                    "round.period-unknown", typed.strip(), suggested(day).get(0));
        }
        return typed.strip();
    }

    /**
     * Returns suggested periods for a status round. The list begins with the current third, quarter and half of the
     * year. If a third or a quarter of the year ended in the last three weeks, it comes next. After these come this
     * whole year, and the other thirds and quarters of this, next and last year.
     */
    public static List<String> suggested(LocalDate day) {
        var asked = day.minusDays(21);
        var now = List.of("T" + third(day), "Q" + quarter(day), "H" + (day.getMonthValue() > 6 ? 2 : 1));
        var before = List.of("T" + third(asked), "Q" + quarter(asked));
        var all = new ArrayList<String>();
        now.forEach(part -> all.add(part + " " + day.getYear()));
        before.forEach(part -> all.add(part + " " + asked.getYear()));
        all.add(String.valueOf(day.getYear()));
        for (int year : new int[] {day.getYear(), day.getYear() + 1, day.getYear() - 1}) {
            for (var part : List.of("T1", "T2", "T3", "Q1", "Q2", "Q3", "Q4")) {
                all.add(part + " " + year);
            }
        }
        return all.stream().distinct().toList();
    }

    private static int third(LocalDate day) {
        return (day.getMonthValue() - 1) / 4 + 1;
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() - 1) / 3 + 1;
    }

    private static boolean isMonth(String word) {
        return word.length() >= 3
                && word.chars().allMatch(Character::isLetter)
                && MONTHS.contains(word.substring(0, 3))
                && word.length() <= 9;
    }
}
