package se.budkavle.bot.rhythm;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.date.NumberWordParser;
import se.budkavle.bot.text.date.TypedTextNormalizer;
import se.budkavle.storage.Refusal;

/**
 * Parses a text about how many meetings a network (a group of the association's people) holds in a period, for example
 * "4 möten per år", "en gång i månaden", "2-3 times a year" or "two times a term".
 */
final class FrequencyParser {

    /**
     * The maximum number of meetings a year that this parser accepts. In a range of numbers, the maximum applies to the
     * lower limit. For more frequent meetings, users type an interval in weeks, such as "every other week".
     */
    private static final int MOST = 12;

    private static final int LARGEST_WORD = 20;

    private static final Map<String, Integer> PERIODS_A_YEAR = Map.ofEntries(
            entry("år", 1),
            entry("året", 1),
            entry("year", 1),
            entry("termin", 2),
            entry("terminen", 2),
            entry("term", 2),
            entry("semester", 2),
            entry("halvår", 2),
            entry("halvåret", 2),
            entry("half-year", 2),
            entry("half year", 2),
            entry("tertial", 3),
            entry("tertialet", 3),
            entry("kvartal", 4),
            entry("kvartalet", 4),
            entry("quarter", 4),
            entry("månad", 12),
            entry("månaden", 12),
            entry("month", 12));
    /**
     * Maps the number of meetings a year to the months (1 to 12) of these meetings. The months are spread evenly and
     * leave out July. The map has no entry for 4 and other divisors of 12, because 12 months can be divided evenly by
     * these numbers.
     */
    private static final Map<Integer, List<Integer>> MONTHS = Map.of(
            5,
            List.of(2, 4, 6, 9, 11),
            7,
            List.of(1, 3, 4, 6, 9, 10, 12),
            8,
            List.of(1, 2, 4, 5, 8, 9, 11, 12),
            9,
            List.of(1, 2, 4, 5, 6, 9, 10, 11, 12),
            10,
            List.of(1, 2, 3, 4, 5, 6, 9, 10, 11, 12),
            11,
            List.of(1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12));

    static final String NUMBER = "(\\d{1,2}|" + NumberWordParser.between(0, LARGEST_WORD) + ")";
    private static final String ANY_NUMBER = "(\\d{1,6}|" + NumberWordParser.between(0, LARGEST_WORD) + ")";
    private static final String COUNT = ANY_NUMBER + "(?:(?: ?- ?| (?:till|à|eller|to|or) )" + ANY_NUMBER + ")?";
    private static final String MEETINGS =
            "(?:gånger|gång|ggr|times|time|möten|möte|nätverksmöten|nätverksmöte|träffar|träff"
                    + "|sammanträden|sammanträde|seminarier|seminarium|meetings|meeting|seminars|seminar)";
    private static final String OTHER =
            "(?:internat|nyhetsbrev|studiebesök|studieresor|studieresa|retreats|retreat|newsletters|newsletter)";
    private static final String PER = "(?: ?/ ?| (?:per|i|om|under|varje|vart|var|a|an|each|every|in a|in the) )";
    private static final String PERIOD = "(" + String.join("|", PERIODS_A_YEAR.keySet()) + ")(?= |$)";
    private static final Pattern TIMES = Pattern.compile(
            COUNT + " " + MEETINGS + "(?: (?:och|samt|and) (" + COUNT + " " + OTHER + "))?" + PER + PERIOD);
    private static final Pattern BESIDES = Pattern.compile(COUNT + " " + OTHER + PER + PERIOD);
    /**
     * Matches words for "one meeting" at the beginning of a text, such as "once" in "once every two months" and "ett
     * möte" in "ett möte varannan månad".
     */
    private static final Pattern ONE = Pattern.compile(
            "(?:(?:en|ett|one|1) )?" + MEETINGS + " (?:per |/ ?|om |i |a (?=week)|(?=var|every|each|on |på ))(?!\\d)");

    private FrequencyParser() {}

    /**
     * A number of meetings a year that was parsed at the beginning of a text.
     *
     * @param length the number of parsed characters
     * @param least the minimum number of meetings a year
     * @param most the maximum number of meetings a year
     * @param besides the parsed words about something other than meetings, such as newsletters; null if there are none
     * @param ofAYear true if the number was typed for a whole year; false if it was typed for a shorter period, such as
     *     a term
     */
    record ParsedFrequency(
            int length, int least, int most, @Nullable String besides, boolean ofAYear) {

        /**
         * Returns the number of months from one meeting to the next. Uses the highest number of meetings a year, from
         * {@code least} to {@code most}, that divides 12. Returns empty if no number in this range divides 12.
         */
        Optional<Integer> monthsApart() {
            return downwards()
                    .filter(times -> times <= MOST && MOST % times == 0)
                    .map(times -> MOST / times)
                    .boxed()
                    .findFirst();
        }

        /**
         * Returns the months of the meetings from the table {@code MONTHS}. Uses the highest number of meetings a year,
         * from {@code least} to {@code most}, that the table contains. Returns an empty list if the table contains no
         * number in this range.
         */
        List<Integer> months() {
            return downwards()
                    .mapToObj(MONTHS::get)
                    .filter(months -> months != null)
                    .findFirst()
                    .orElse(List.of());
        }

        boolean allows(int times) {
            return times >= least && times <= most;
        }

        private IntStream downwards() {
            return IntStream.iterate(most, times -> times >= Math.max(least, 1), times -> times - 1);
        }
    }

    /**
     * Parses the frequency of meetings at the beginning of this text. Returns empty if the text does not begin with a
     * frequency. Throws a refusal for a reversed range such as "4-2", and for 0 or more than 12 meetings a year. For a
     * range such as "4-6 times a year", only the lower number must be within these limits.
     */
    static Optional<ParsedFrequency> first(String text) {
        var found = TIMES.matcher(text);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        int periods =
                Objects.requireNonNull(PERIODS_A_YEAR.get(found.group(6)), "the pattern consists of the map's keys");
        int one = NumberWordParser.number(found.group(1)) * periods;
        int other = found.group(2) == null ? one : NumberWordParser.number(found.group(2)) * periods;
        if (other < one) {
            throw new Refusal("rhythm.times-reversed", TypedTextNormalizer.quoted(found.group()));
        }
        if (one < 1 || one > MOST) {
            throw new Refusal("rhythm.times", TypedTextNormalizer.quoted(found.group()), MOST);
        }
        return Optional.of(new ParsedFrequency(found.end(), one, other, found.group(3), periods == 1));
    }

    /**
     * Returns the words at the beginning of a text that say how often another activity than meetings occurs, such as
     * "ett internat per år". Returns empty if the text begins with other words.
     */
    static Optional<String> besides(String text) {
        var found = BESIDES.matcher(text);
        return found.lookingAt() ? Optional.of(found.group()) : Optional.empty();
    }

    /**
     * Returns the length of the words at the beginning of a text that mean "one meeting", such as "en gång i". Returns
     * 0 if the text begins with other words.
     */
    static int one(String text) {
        var found = ONE.matcher(text);
        return found.lookingAt() ? found.end() : 0;
    }
}
