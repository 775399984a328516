package se.budkavle.storage.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.budkavle.storage.MapLookup;

/**
 * The deadline of an activity according to its text in the plan. A complete date counts as a deadline anywhere in the
 * text, except in a period or after a word such as "från" (from). A year, a month or a day without a year counts as a
 * deadline only after a word such as "senast" (at the latest). If the text names only a year or a month, the deadline
 * is the last day of this year or month.
 *
 * @param day the deadline; empty if the text is unclear, or contains no deadline in the plan's year or later
 * @param unclear whether the deadline is unclear because the text names several days, a period or a day that does not
 *     exist
 */
public record ParsedDeadline(Optional<LocalDate> day, boolean unclear) {

    private static final ParsedDeadline NONE = new ParsedDeadline(Optional.empty(), false);
    private static final ParsedDeadline UNCLEAR = new ParsedDeadline(Optional.empty(), true);

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("maj", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final String MONTH =
            "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars|march|apr(?:il)?|maj|may|jun[ie]?|jul[iy]?"
                    + "|aug(?:usti|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String YEAR = "20\\d\\d";
    /** The signs between the year, month and day of a date that begins with the year; U+2212 is the minus sign. */
    private static final String BETWEEN = "\\s?[-/.\u2212]\\s?";

    private static final String ORDINAL = "(?::?[ea]|st|nd|rd|th)?";

    private static final Pattern COMPLETE = pattern("(?<![\\d/.-])(?:"
            + "(?<y1>" + YEAR + ")" + BETWEEN + "(?<m1>\\d{1,2})" + BETWEEN + "(?<d1>\\d{1,2})(?!\\d)"
            + "|(?<y2>" + YEAR + ")\\s?(?<m2>\\d\\d)\\s?(?<d2>\\d\\d)(?!\\d)"
            + "|(?<d3>\\d{1,2})" + ORDINAL + "\\s+(?:of\\s+)?(?<m3>" + MONTH + "),?\\s+(?<y3>" + YEAR + ")(?!\\d)"
            + "|(?<m4>" + MONTH + ")\\s+(?<d4>\\d{1,2})" + ORDINAL + ",?\\s+(?<y4>" + YEAR + ")(?!\\d)"
            + "|(?<d5>\\d{1,2})\\s?[/.]\\s?(?<m5>\\d{1,2})[\\s./-]+(?<y5>" + YEAR + ")(?!\\d))");

    /**
     * Matches a year, a month or a day without a year after a word that introduces a deadline, such as "senast" (at the
     * latest).
     */
    private static final Pattern AFTER_LATEST = pattern("(?<![\\p{L}\\d])"
            + "(?:senast|no\\s+later\\s+than|not\\s+later\\s+than|by|(?:före|till|vid|innan)(?=\\s+(?:utgången|slutet)))"
            + "(?:\\s+(?:i|under|vid|den|av|år|månad|slutet|utgången|the|end|of|in)){0,6}\\s*"
            + "(?:(?<d6>\\d{1,2})" + ORDINAL + "\\s+(?<m6>" + MONTH + ")(?![\\p{L}])(?!,?\\s+\\d{4})"
            + "|(?<d7>\\d{1,2})/(?<m7>\\d{1,2})(?![\\d/.-])(?!\\s*-?\\s*\\d{4})"
            + "|(?<m8>" + MONTH + ")\\s+(?<y8>" + YEAR + ")(?!\\d)"
            + "|(?<y9>" + YEAR + ")(?!\\d)(?![-/.\u2212\\s]{1,3}\\d{1,2}[-/.\u2212\\s]{1,3}\\d{1,2}(?!\\d)))");

    /** Matches the text after a year, if this text limits the deadline to a part of the year or names another year. */
    private static final Pattern PART_OF_YEAR = pattern("^(?:\\s?[-/.:_\u2212]\\d|\\s\\d{1,2}(?!\\d)"
            + "|\\s*[,(]?\\s*(?:" + MONTH
            + "|kv(?:artal(?:et)?)?\\.?|quarter|tertial(?:et)?|v(?:ecka|\\.)?\\s?\\d+|week|[qth]\\s?\\d"
            + "|första|andra|tredje|fjärde|sista|halvår(?:et)?|vår(?:en)?|sommar(?:en)?|höst(?:en)?|vinter(?:n)?"
            + "|early|mid|late|spring|summer|autumn|winter|first|second|third|fourth|last"
            + "|(?:eller|or|och|and)\\s+" + YEAR + ")(?!\\p{L}))");

    private static final Pattern BEGINS_BEFORE = pattern(
            "(?<!\\p{L})(?:från|fr\\.?\\s?o\\.?\\s?m\\.?|från och med|efter|sedan|startar|börjar|inleds|from|after|since"
                    + "|starts|begins)(?:\\s+(?:den|the|i|on|in)){0,3}\\s*$");
    private static final Pattern PERIOD_BEFORE = pattern("\\d\\s*[-–—]\\s*$");
    private static final Pattern PERIOD_AFTER = pattern("^\\s*[-–—]\\s*\\d");
    private static final Pattern EMPTY_CELL = pattern("[-–—\\s]*");

    /**
     * The parser searches this number of characters before and after a date, for a word such as "from" and for the
     * other end of a period. A date in a period, or after a word such as "from", is no deadline.
     */
    private static final int CONTEXT = 60;

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Finds the deadline in an activity's title or in its text in the plan document. */
    public static ParsedDeadline ofTitle(String title, int planYear) {
        var found = new HashSet<LocalDate>();
        boolean clear = findAll(COMPLETE, title, planYear, found) && findAll(AFTER_LATEST, title, planYear, found);
        if (!clear || found.size() > 1) {
            return UNCLEAR;
        }
        Set<LocalDate> ahead =
                found.stream().filter(day -> day.getYear() >= planYear).collect(Collectors.toSet());
        return ahead.isEmpty() ? NONE : new ParsedDeadline(ahead.stream().findFirst(), false);
    }

    /**
     * Finds the deadline in the text of a table cell, in a column with deadlines. The deadline is unclear if the table
     * cell contains text but no day of the plan's year or later.
     */
    public static ParsedDeadline ofCell(String cell, int planYear) {
        if (EMPTY_CELL.matcher(cell).matches()) {
            return NONE;
        }
        var read = ofTitle("senast " + cell.strip(), planYear);
        return read.day().isPresent() ? read : UNCLEAR;
    }

    /**
     * Finds the days that match the pattern, and adds these days to {@code found}. Returns false if the deadline is
     * unclear: a matched day does not exist or belongs to a period, or a part of the year such as "Q2" follows a year.
     */
    private static boolean findAll(Pattern pattern, String text, int planYear, Set<LocalDate> found) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            var before = text.substring(Math.max(0, matcher.start() - CONTEXT), matcher.start());
            var after = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + CONTEXT));
            if (BEGINS_BEFORE.matcher(before).find()) {
                continue;
            }
            if (PERIOD_BEFORE.matcher(before).find()
                    || PERIOD_AFTER.matcher(after).find()) {
                return false;
            }
            if (pattern == AFTER_LATEST
                    && matcher.group("y9") != null
                    && PART_OF_YEAR.matcher(after).find()) {
                return false;
            }
            try {
                found.add(day(matcher.toMatchResult(), pattern, planYear));
            } catch (DateTimeException noSuchDay) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate day(MatchResult match, Pattern pattern, int planYear) {
        // Each alternative of the pattern has its own groups, and only the groups of the matching alternative contain
        // text.
        if (pattern == COMPLETE) {
            if (match.group(1) != null) {
                return date(match.group(1), match.group(2), match.group(3));
            }
            if (match.group(4) != null) {
                return date(match.group(4), match.group(5), match.group(6));
            }
            if (match.group(7) != null) {
                return date(match.group(9), match.group(8), match.group(7));
            }
            return match.group(10) != null
                    ? date(match.group(12), match.group(10), match.group(11))
                    : date(match.group(15), match.group(14), match.group(13));
        }
        var year = String.valueOf(planYear);
        if (match.group(1) != null) {
            return date(year, match.group(2), match.group(1));
        }
        if (match.group(3) != null) {
            return date(year, match.group(4), match.group(3));
        }
        return match.group(5) != null
                ? YearMonth.of(Integer.parseInt(match.group(6)), month(match.group(5)))
                        .atEndOfMonth()
                : LocalDate.of(Integer.parseInt(match.group(7)), 12, 31);
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day));
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : MapLookup.existing(MONTHS, text.toLowerCase(Locale.ROOT).substring(0, 3));
    }
}
