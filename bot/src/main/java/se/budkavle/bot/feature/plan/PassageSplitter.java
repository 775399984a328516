package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.paper.TextNormalizer;
import se.budkavle.storage.Refusal;

/**
 * Splits a plan's text into passages at blank lines, page breaks, markers and headings. Omits page numbers, page
 * headers and page footers.
 */
final class PassageSplitter {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n\u000B\u0085\u2028\u2029]");

    /** Matches an amount of money or a percentage at the end of a line, as found in a table that was saved as text. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<=\\S)(?:[ \\u00A0]{3,}|\\t+)(?<amount>\\d[\\d \\u00A0.,]*(?:[tkm]|mn)?(?:kr|kronor|sek|%)\\.?)\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** The maximum length of a line that is read as the text of the label above, for example a name or a date. */
    private static final int LONGEST_FACT = 100;

    private final AreaNames areas;
    private final String[] raw;
    /** Maps the index of a line to the amount of money or the percentage that was removed from the end of the line. */
    private final Map<Integer, String> amounts = new HashMap<>();

    private final List<String> lines;
    private final HeaderFooterDetector pageLines;
    private final TwoColumnDetector columns;
    private final List<Passage> passages = new ArrayList<>();
    private final List<UnparsedLine> leftOut = new ArrayList<>();
    private @Nullable Passage open;
    /** The passage directly before the latest page break. The text of this passage may continue on the new page. */
    private @Nullable Passage cut;

    /** The kind of the items in the current list: activities or projects; null outside a list. */
    private Passage.@Nullable Kind inList;

    /** The indentation of the latest item of the current list. */
    private int listIndent;

    private boolean hasItems;
    /**
     * The index of the latest line that was read together with the line above it, because it continues an area's name
     * or contains the text of the label above; -1 if there is no such line yet.
     */
    private int readUntil = -1;

    private int page = 1;
    private int blanks;

    private PassageSplitter(String text, AreaNames areas) {
        this.areas = areas;
        this.raw = LINE_END.split(text, -1);
        takeAmounts();
        this.lines = Arrays.stream(raw)
                .map(TextNormalizer::line)
                .map(LineMarker::withoutMarkdown)
                .map(line -> LineMarker.isRuler(line) ? "" : line)
                .toList();
        this.pageLines = new HeaderFooterDetector(raw, lines, areas);
        this.columns = new TwoColumnDetector(raw);
    }

    private void takeAmounts() {
        for (int index = 0; index < raw.length; index++) {
            Matcher amount = AMOUNT.matcher(raw[index]);
            if (amount.find()) {
                amounts.put(index, TextNormalizer.line(amount.group("amount")));
                raw[index] = raw[index].substring(0, amount.start());
            }
        }
    }

    static PassageSplitter of(String text, AreaNames areas) {
        PassageSplitter reading = new PassageSplitter(text, areas);
        for (int index = 0; index < reading.raw.length; index++) {
            reading.read(index);
        }
        return reading;
    }

    List<Passage> all() {
        return passages;
    }

    /** Returns the omitted lines that may be content, so that they can be reported to the user. */
    List<UnparsedLine> leftOut() {
        return leftOut;
    }

    List<String> lines() {
        return lines;
    }

    private void read(int index) {
        if (index <= readUntil) {
            return;
        }
        beginPage(index);
        String line = lines.get(index);
        if (pageLines.contain(index)) {
            if (pageLines.isDoubtful(index) && hasItems) {
                leftOut.add(new UnparsedLine(index + 1, line));
            }
            return;
        }
        if (line.isEmpty()) {
            blank();
            return;
        }
        Optional<String> beforeNumber = TableOfContentsDetector.textBeforeNumber(raw[index]);
        if (beforeNumber.isPresent()) {
            readNumbered(index, LineMarker.withoutMarkdown(beforeNumber.get()));
        } else {
            readText(index, line);
        }
    }

    /**
     * Processes a line of a table of contents, which ends with a page number. If the line of the table of contents
     * continues the title above it, appends the line to the title, without the page number. If the line is the marker
     * of a goal, adds a passage of the kind {@code CONTENTS}. Omits any other line.
     */
    private void readNumbered(int index, String text) {
        boolean isMarked = LineMarker.isMarked(text);
        if (hasItems || isMarked) {
            leftOut.add(new UnparsedLine(index + 1, lines.get(index)));
        }
        if (!isMarked && open != null && open.isItem() && Character.isLowerCase(text.charAt(0))) {
            readText(index, text);
        } else if (LineMarker.kind(text) == Passage.Kind.GOAL) {
            begin(Passage.Kind.CONTENTS, index, text);
            open = null;
            inList = null;
        } else if (isMarked) {
            open = null;
        }
    }

    private void beginPage(int index) {
        long formFeeds = raw[index].chars().filter(c -> c == '\f').count();
        if (formFeeds > 0) {
            page += (int) formFeeds;
            cut = last();
            pause();
        }
    }

    private void readText(int index, String line) {
        if (hasItems || LineMarker.isMarked(line)) {
            checkColumns(index);
        }
        blanks = 0;
        String wrapped = areaOnTwoLines(index, line);
        if (wrapped != null && hasItems) {
            checkColumns(index + 1);
        }
        if (wrapped != null || isArea(line)) {
            begin(Passage.Kind.AREA, index, wrapped == null ? line : wrapped);
            inList = null;
            open = null;
            return;
        }
        Optional<Passage.Kind> list = LineMarker.listHeading(line, nextText(index));
        if (list.isPresent() && hasItems) {
            inList = list.get();
            open = null;
            return;
        }
        String facts = hasItems && ActivityFactParser.isLabel(line) ? withFactsBelow(index, line) : line;
        if (hasItems && ActivityFactParser.isAboutActivity(facts)) {
            passages.add(new Passage(Passage.Kind.FACTS, index + 1, page, facts, facts));
            open = null;
            return;
        }
        boolean begins = LineMarker.isMarked(line);
        inList = begins ? null : inList;
        if (inList != null && LineMarker.listed(line).isPresent()) {
            begin(inList, index, LineMarker.listed(line).get());
            listIndent = indent(index);
            return;
        }
        for (String piece : LineMarker.pieces(line)) {
            take(piece, index);
        }
    }

    /** Reports the amount to the right of the line, if there is one. Refuses the text if the line has two columns. */
    private void checkColumns(int index) {
        if (amounts.containsKey(index)) {
            leftOut.add(new UnparsedLine(index + 1, amounts.get(index)));
        }
        if (columns.contain(index)) {
            throw new Refusal("plan.import.columns", index + 1);
        }
    }

    /** Returns whether the line is an area's name and does not continue the goal, activity or project above. */
    private boolean isArea(String line) {
        return areas.contain(line)
                && (open == null || !open.isItem() || open.endsSentence() || areas.containInFull(line));
    }

    /** Returns the name of an area that begins on this line and ends on the next line; null if there is none. */
    private @Nullable String areaOnTwoLines(int index, String line) {
        if (index + 1 >= lines.size() || lines.get(index + 1).isEmpty() || raw[index + 1].indexOf('\f') >= 0) {
            return null;
        }
        String both = LineJoiner.join(List.of(line, lines.get(index + 1)));
        if (areas.containInFull(line) || !areas.containInFull(both)) {
            return null;
        }
        readUntil = index + 1;
        return both;
    }

    /**
     * Returns the label with the facts on the lines below it: either one short line, or the items of a list. In a list
     * of activities, only items that are indented more than the activities are facts. Returns the label alone if no
     * facts follow.
     */
    private String withFactsBelow(int index, String label) {
        List<String> facts = new ArrayList<>();
        int next = index + 1;
        while (isListedFact(next)) {
            facts.add(LineMarker.listed(lines.get(next)).orElseThrow());
            next++;
        }
        if (facts.isEmpty() && isFact(next)) {
            facts.add(lines.get(next));
            next++;
        }
        IntStream.range(index + 1, next).forEach(this::checkColumns);
        readUntil = next - 1;
        return facts.isEmpty() ? label : label + " " + String.join(", ", facts);
    }

    private boolean isListedFact(int index) {
        return isOnPage(index)
                && LineMarker.listed(lines.get(index))
                        .filter(fact -> fact.length() <= LONGEST_FACT)
                        .isPresent()
                && !ActivityFactParser.isAboutActivity(lines.get(index))
                && !ActivityFactParser.isLabel(lines.get(index))
                && (inList == null || indent(index) > listIndent);
    }

    private boolean isFact(int index) {
        if (!isOnPage(index)) {
            return false;
        }
        String line = lines.get(index);
        return line.length() <= LONGEST_FACT
                && !line.endsWith(".")
                && LineMarker.kind(line) == Passage.Kind.PROSE
                && !LineMarker.isDoubtful(line)
                && LineMarker.listHeading(line, nextText(index)).isEmpty()
                && !ActivityFactParser.isAboutActivity(line)
                && !areas.contain(line);
    }

    /** Returns whether the line has text and is on the same page as the line above, outside headers and footers. */
    private boolean isOnPage(int index) {
        return index < lines.size()
                && !lines.get(index).isEmpty()
                && raw[index].indexOf('\f') < 0
                && !pageLines.contain(index)
                && TableOfContentsDetector.textBeforeNumber(raw[index]).isEmpty();
    }

    private int indent(int index) {
        return raw[index].length() - raw[index].stripLeading().length();
    }

    private String nextText(int index) {
        return lines.stream()
                .skip(index + 1L)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void blank() {
        blanks++;
        if (blanks == HeaderFooterDetector.BLANKS_OF_A_PAGE_BREAK) {
            page++;
        }
        pause();
    }

    /**
     * Ends the current passage at a blank line or page break. Does not end a passage that has no text yet or that ends
     * with a hyphen, because more text must follow.
     */
    private void pause() {
        if (open != null && !open.isEmpty() && !open.endsWithinWord()) {
            open = null;
        }
    }

    private void take(String piece, int index) {
        Passage.Kind kind = LineMarker.kind(piece);
        if (kind != Passage.Kind.PROSE) {
            begin(kind, index, LineMarker.rest(piece));
            hasItems |= open != null && open.isItem();
            if (kind == Passage.Kind.SECTION) {
                open = null;
            }
        } else if (open == null && cut != null && goesOnFromPageBefore(piece)) {
            open = cut;
            cut.add(piece);
        } else if (open == null && (inList != null || isAfterCutItem(index))) {
            begin(Passage.Kind.UNCLEAR, index, piece);
        } else if (open != null && open.isItem() && !open.isEmpty() && LineMarker.isDoubtful(piece)) {
            begin(Passage.Kind.UNCLEAR, index, piece);
        } else if (open == null || isHeadingUnderItem(open, piece, index) || isNewAfterPause(open, piece, index)) {
            // A line that looks like the start of a goal may not become a heading. A passage that is not clearly a goal
            // gets the kind UNCLEAR.
            begin(LineMarker.isLikeAGoal(piece) ? Passage.Kind.UNCLEAR : kind, index, piece);
        } else {
            open.add(piece);
        }
    }

    private void begin(Passage.Kind kind, int index, String firstLine) {
        boolean nothingButABullet = kind == Passage.Kind.BULLET && firstLine.isEmpty();
        open = nothingButABullet ? null : new Passage(kind, index + 1, page, lines.get(index), firstLine);
        if (open != null) {
            passages.add(open);
        }
    }

    private @Nullable Passage last() {
        return passages.isEmpty() ? null : passages.get(passages.size() - 1);
    }

    /**
     * Returns whether the text continues a goal, activity or project of the previous page. Text continues a passage if
     * the passage ends without a full stop and the text begins with a lower-case letter.
     */
    private boolean goesOnFromPageBefore(String piece) {
        return cut != null
                && cut == last()
                && cut.isItem()
                && !cut.isEmpty()
                && !cut.endsSentence()
                && cut.page() < page
                && Character.isLowerCase(piece.charAt(0));
    }

    /**
     * Returns whether the text may be a page header that interrupts a goal, activity or project. Returns true if the
     * passage before the page break ends without a full stop, and the line after the text begins with a lower-case
     * letter.
     */
    private boolean isAfterCutItem(int index) {
        boolean goesOn = index + 1 < lines.size()
                && !lines.get(index + 1).isEmpty()
                && Character.isLowerCase(lines.get(index + 1).charAt(0));
        return goesOn && cut != null && cut == last() && cut.isItem() && cut.page() < page && !cut.endsSentence();
    }

    private boolean isHeadingUnderItem(Passage above, String piece, int index) {
        return above.isItem() && above.endsSentence() && HeadingDetector.looksLike(piece) && isLastBeforeBreak(index);
    }

    /**
     * Returns whether the text begins a new passage, although the passage above ends with a hyphen. Returns true only
     * if the text follows a blank line or page break and does not begin with a lower-case letter.
     */
    private boolean isNewAfterPause(Passage before, String piece, int index) {
        boolean afterPause = index > 0
                && (raw[index].indexOf('\f') >= 0 || lines.get(index - 1).isEmpty());
        return afterPause && !before.isEmpty() && !Character.isLowerCase(piece.charAt(0));
    }

    private boolean isLastBeforeBreak(int index) {
        if (index + 1 >= raw.length || raw[index + 1].indexOf('\f') >= 0) {
            return true;
        }
        String next = lines.get(index + 1);
        return next.isEmpty() || LineMarker.isMarked(next);
    }
}
