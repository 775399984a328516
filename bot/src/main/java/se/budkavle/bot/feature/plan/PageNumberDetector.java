package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines of a plan's text that are page numbers.
 *
 * <p>A line such as "Sida 12" is certainly a page number. A line with only a number is certainly a page number if the
 * previous page number is one lower or the next page number is one higher. Any other line with only a number may be a
 * page number or a part of a title.
 */
final class PageNumberDetector {

    private static final String NUMBER = "(?<number>\\d{1,3})";
    private static final String OF_ALL = "\\s?(?:/|av|of|\\()\\s?\\d{1,3}\\s?\\)?";
    /** Matches lines that are certainly page numbers, for example "Sida 12 av 34", "12 (34)" or "– 12 –". */
    private static final List<Pattern> CERTAIN = List.of(
            insensitive("[-–—•·|]\\s?" + NUMBER + "(?:" + OF_ALL + ")?\\s?[-–—•·|]"),
            insensitive(NUMBER + "\\s?\\(\\d{1,3}\\)"),
            insensitive("(?:sidan?|sid\\.?|page)\\s?:?\\s?" + NUMBER + "(?:" + OF_ALL + ")?"),
            Pattern.compile(
                    "\\p{Lu}.{0,60}[\\s|,–-](?<!\\b(?:se|på|till|från|see|on)\\s)(?:Sida|sida|SIDA|Page|page)\\s?:?\\s?"
                            + NUMBER + "(?:" + OF_ALL + ")?"));
    /**
     * Matches lines that may be page numbers. A matching line is certainly a page number only if the previous page
     * number is one lower or the next one is one higher.
     */
    private static final List<Pattern> LIKELY = List.of(
            insensitive("[\\[(]?" + NUMBER + "[\\])]?(?:" + OF_ALL + ")?"),
            insensitive("(?:s|p|pg)\\.?\\s?:?\\s?" + NUMBER + "(?:" + OF_ALL + ")?"),
            Pattern.compile("\\p{Lu}.{0,60}\\s" + NUMBER + "\\s?\\(\\d{1,3}\\)"),
            insensitive("\\p{L}*plan(?:en)?\\s(?:19|20)\\d\\d\\b(?:.{0,60}\\P{L})?[\\s|–-]" + NUMBER),
            Pattern.compile("(?:Sida|Page)\\s" + NUMBER + "(?:" + OF_ALL + ")?[\\s|–-]+\\p{Lu}.{0,60}"));

    /** Matches a Roman numeral as page number. Does not match "i" and "vi", which are Swedish words. */
    private static final Pattern ROMAN = insensitive(
            "(?!(?:i|vi)$)(?:(?:sidan?|sid\\.?|page)\\s)?[-–—•·|(\\[]?\\s?(?=[xvi])x{0,3}(?:ix|iv|v?i{0,3})\\s?[-–—•·|)\\]]?");
    /** Matches a line in which a page number stands before or after other text. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?<before>\\p{Lu}.*?)[\\s|–-]+(?<last>\\d{1,3})|(?<first>\\d{1,3})[\\s|–-]+(?<after>\\p{Lu}.*))");

    private static final Pattern NAME_OF_PLAN = insensitive(".*(?:verksamhetsplan|operational plan|\\|).*");

    /** A line that occurs on at least this number of pages is certainly a page header or footer. */
    static final int CERTAINLY_REPEATED = 3;

    private final List<String> lines;
    /** Maps the index of a line to the page number in the line. */
    private final TreeMap<Integer, Integer> numbers = new TreeMap<>();

    private final Set<Integer> certain = new HashSet<>();
    private final Set<Integer> doubtful = new HashSet<>();

    /**
     * Creates the detector and finds all page numbers of the text.
     *
     * @param lines the lines of the text, with normalised white space and without Markdown
     */
    PageNumberDetector(List<String> lines) {
        this.lines = lines;
        findNumbers();
        findNumbered();
    }

    boolean contain(int index) {
        return certain.contains(index) || doubtful.contains(index);
    }

    boolean isDoubtful(int index) {
        return !certain.contains(index) && doubtful.contains(index);
    }

    private static Pattern insensitive(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void findNumbers() {
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            if (LineMarker.isMarked(line)) {
                continue;
            }
            if (findNumber(index, CERTAIN)) {
                certain.add(index);
            } else if (!findNumber(index, LIKELY)
                    && !line.isEmpty()
                    && ROMAN.matcher(line).matches()) {
                doubtful.add(index);
            }
        }
        numbers.forEach((index, number) -> {
            var before = numbers.lowerEntry(index);
            var after = numbers.higherEntry(index);
            boolean inOrder = before != null && before.getValue() == number - 1
                    || after != null && after.getValue() == number + 1;
            (inOrder ? certain : doubtful).add(index);
        });
    }

    private boolean findNumber(int index, List<Pattern> patterns) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(lines.get(index));
            if (matcher.matches()) {
                numbers.put(index, Integer.valueOf(matcher.group("number")));
                return true;
            }
        }
        return false;
    }

    /**
     * Finds page headers and footers that contain the page number: lines with the same text and a number that increases
     * from page to page.
     */
    private void findNumbered() {
        Map<String, List<Integer>> same = new HashMap<>();
        for (int index = 0; index < lines.size(); index++) {
            Matcher numbered = NUMBERED.matcher(lines.get(index));
            if (numbered.matches() && isText(index)) {
                String text = numbered.group("before") == null ? numbered.group("after") : numbered.group("before");
                same.computeIfAbsent(text, any -> new ArrayList<>()).add(index);
            }
        }
        same.forEach((text, indexes) -> {
            boolean grow = true;
            for (int at = 1; at < indexes.size(); at++) {
                grow &= pageNumber(indexes.get(at)) > pageNumber(indexes.get(at - 1));
            }
            if (grow && indexes.size() > 1) {
                boolean sure = NAME_OF_PLAN.matcher(text).matches() || indexes.size() >= CERTAINLY_REPEATED;
                for (int index : indexes) {
                    numbers.put(index, pageNumber(index));
                    if (sure) {
                        certain.add(index);
                    } else if (isBelowText(index)) {
                        doubtful.add(index);
                    }
                }
            }
        });
    }

    private int pageNumber(int index) {
        Matcher numbered = NUMBERED.matcher(lines.get(index));
        return numbered.matches()
                ? Integer.parseInt(numbered.group("last") == null ? numbered.group("first") : numbered.group("last"))
                : 0;
    }

    private boolean isText(int index) {
        return LineMarker.kind(lines.get(index)) == Passage.Kind.PROSE && !contain(index);
    }

    private boolean isBelowText(int index) {
        return index > 0 && !lines.get(index - 1).isEmpty() && !contain(index - 1);
    }
}
