package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds page numbers, page headers and page footers in a plan's text, so that they are not parsed as content.
 *
 * <p>A line that is repeated at several page breaks is a header or footer. A line that occurs only twice, directly
 * below other text, may be content. The import omits lines that are probably headers or footers but may be content, and
 * reports the omitted lines to the user.
 */
final class HeaderFooterDetector {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?]");

    private static final int HEAD_LINES = 3;
    private static final int FOOT_LINES = 2;
    /** The number of consecutive blank lines that count as a page break, for texts without form feed characters. */
    static final int BLANKS_OF_A_PAGE_BREAK = 3;

    private final String[] raw;
    private final List<String> lines;
    private final AreaNames areas;
    private final PageNumberDetector numbers;
    private final Set<Integer> certain = new HashSet<>();
    private final Set<Integer> doubtful = new HashSet<>();

    /**
     * Finds the page numbers, page headers and page footers in the lines of a plan's text.
     *
     * @param raw the original lines of the file
     * @param lines the lines of the file with normalised white space and without Markdown
     */
    HeaderFooterDetector(String[] raw, List<String> lines, AreaNames areas) {
        this.raw = raw;
        this.lines = lines;
        this.areas = areas;
        this.numbers = new PageNumberDetector(lines);
        findRunning();
    }

    boolean contain(int index) {
        return numbers.contain(index) || certain.contains(index) || doubtful.contains(index);
    }

    boolean isDoubtful(int index) {
        return !certain.contains(index) && (numbers.isDoubtful(index) || doubtful.contains(index));
    }

    /**
     * Finds page headers and footers: lines that are repeated next to several page breaks. The repeated lines may
     * differ in their digits, for example in a page number.
     */
    private void findRunning() {
        Map<String, Set<Integer>> same = new HashMap<>();
        for (int at : pageBreaks()) {
            Stream.concat(heads(at).stream(), feet(at).stream())
                    .forEach(index -> same.computeIfAbsent(
                                    DIGITS.matcher(lines.get(index)).replaceAll("#"), any -> new TreeSet<>())
                            .add(index));
        }
        Set<Integer> repeated = same.values().stream()
                .filter(indexes -> indexes.size() > 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        same.values().stream().filter(indexes -> indexes.size() > 1).forEach(indexes -> {
            boolean sure = indexes.size() >= PageNumberDetector.CERTAINLY_REPEATED;
            indexes.forEach(index -> (sure || !isBelowText(index, repeated) ? certain : doubtful).add(index));
        });
    }

    /**
     * Returns the indexes of the lines that mark page breaks: lines with a form feed, page numbers, and the third of
     * several consecutive blank lines.
     */
    private Set<Integer> pageBreaks() {
        Set<Integer> breaks = new TreeSet<>();
        int blanks = 0;
        for (int index = 0; index < raw.length; index++) {
            blanks = lines.get(index).isEmpty() ? blanks + 1 : 0;
            if (raw[index].indexOf('\f') >= 0 || blanks == BLANKS_OF_A_PAGE_BREAK || numbers.contain(index)) {
                breaks.add(index);
            }
        }
        return breaks;
    }

    private List<Integer> heads(int at) {
        List<Integer> heads = new ArrayList<>();
        boolean beginsHere = raw[at].indexOf('\f') >= 0 && !numbers.contain(at);
        for (int index = beginsHere ? at : at + 1; index < raw.length && heads.size() < HEAD_LINES; index++) {
            if (isPossible(index)) {
                heads.add(index);
            } else if (!lines.get(index).isEmpty() && !numbers.contain(index)) {
                break;
            }
        }
        return heads;
    }

    private List<Integer> feet(int at) {
        List<Integer> feet = new ArrayList<>();
        for (int index = at - 1; index >= 0 && feet.size() < FOOT_LINES; index--) {
            if (isPossible(index)) {
                feet.add(index);
            } else if (!lines.get(index).isEmpty() && !numbers.contain(index)) {
                break;
            }
        }
        return feet;
    }

    /**
     * Returns whether the line could be a page header or footer, without checking whether the line is repeated. Returns
     * false for a line that begins with a lower-case letter or with a marker such as "Mål:". Returns false for a line
     * that is a sentence, a page number or an area name, or that is directly above a section heading.
     */
    private boolean isPossible(int index) {
        String line = lines.get(index);
        return !line.isEmpty()
                && !numbers.contain(index)
                && !Character.isLowerCase(line.charAt(0))
                && LineMarker.kind(line) == Passage.Kind.PROSE
                && !SENTENCE_END.matcher(line).matches()
                && !areas.contain(line)
                && !isAboveSection(index);
    }

    private boolean isAboveSection(int index) {
        int below = index + 1;
        while (below < lines.size() && lines.get(below).isEmpty()) {
            below++;
        }
        return below < lines.size() && LineMarker.kind(lines.get(below)) == Passage.Kind.SECTION;
    }

    /**
     * Returns whether content is directly above the line on the same page. Ignores repeated lines (their indexes are in
     * {@code repeated}) between the content and the line.
     */
    private boolean isBelowText(int index, Set<Integer> repeated) {
        int above = index - 1;
        while (above >= 0 && repeated.contains(above) && raw[above + 1].indexOf('\f') < 0) {
            above--;
        }
        return above >= 0
                && raw[above + 1].indexOf('\f') < 0
                && !lines.get(above).isEmpty()
                && !numbers.contain(above);
    }
}
