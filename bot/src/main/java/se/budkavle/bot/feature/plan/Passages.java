package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.budkavle.bot.paper.TidyText;
import se.budkavle.storage.Refusal;

/** Splits a plan's text into passages at blank lines, page breaks, markers and headings; skips page numbers and running heads. */
final class Passages {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");
    /** The number of consecutive blank lines that count as a page break, for texts without form feeds. */
    private static final int BLANKS_OF_A_PAGE_BREAK = 3;

    private static final int HEAD_LINES = 2;

    private final String[] lines;
    private final List<Passage> passages = new ArrayList<>();
    private final Set<String> runningHeads;
    private Passage open;
    /** The last passage before the page break, which may continue after it. */
    private Passage cut;

    private boolean atTopOfPage;
    /** Whether the following bulleted lines are activities. */
    private boolean inList;

    private int page = 1;
    private int blanks;

    private Passages(String text) {
        lines = LINE_END.split(text, -1);
        runningHeads = runningHeads(lines);
    }

    /** Returns the lines that occur at the top of several pages. */
    private static Set<String> runningHeads(String[] lines) {
        Map<String, Integer> tops = new HashMap<>();
        for (int index = 0; index < lines.length; index++) {
            if (lines[index].indexOf('\f') >= 0) {
                for (int top = index; top < Math.min(lines.length, index + HEAD_LINES); top++) {
                    tops.merge(TidyText.line(lines[top]), 1, Integer::sum);
                }
            }
        }
        return tops.entrySet().stream()
                .filter(top -> top.getValue() > 1 && !LineMarker.isMarked(top.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static List<Passage> of(String text) {
        Passages reading = new Passages(text);
        for (int index = 0; index < reading.lines.length; index++) {
            reading.read(index);
        }
        return reading.passages;
    }

    private void read(int index) {
        String raw = lines[index];
        long formFeeds = raw.chars().filter(c -> c == '\f').count();
        if (formFeeds > 0) {
            page += (int) formFeeds;
            cut = last();
            atTopOfPage = true;
            pause();
        }
        String line = LineMarker.withoutMarkdown(TidyText.line(raw));
        if (line.isEmpty()) {
            blank();
            return;
        }
        if (LineMarker.isBesideOthers(raw)) {
            throw new Refusal("plan.import.columns", index + 1);
        }
        if (LineMarker.isPageNumber(line) || atTopOfPage && runningHeads.contains(line)) {
            return;
        }
        atTopOfPage = false;
        blanks = 0;
        if (LineMarker.isListHeading(line)) {
            inList = true;
            open = null;
            return;
        }
        boolean begins = LineMarker.isMarked(line) && LineMarker.kind(line) != Passage.Kind.BULLET;
        inList = inList && !begins;
        if (inList && LineMarker.listed(line).isPresent()) {
            begin(Passage.Kind.ACTIVITY, index, LineMarker.listed(line).get());
            return;
        }
        for (String piece : LineMarker.pieces(line)) {
            take(piece, index);
        }
    }

    private void blank() {
        blanks++;
        if (blanks == BLANKS_OF_A_PAGE_BREAK) {
            page++;
        }
        pause();
    }

    /** Ends the open passage, unless it has no text yet or its last word continues on the next line. */
    private void pause() {
        if (open != null && !open.isEmpty() && !open.endsWithinWord()) {
            open = null;
        }
    }

    private void take(String piece, int index) {
        Passage.Kind kind = LineMarker.kind(piece);
        if (kind != Passage.Kind.PROSE) {
            begin(kind, index, LineMarker.rest(piece));
            if (kind == Passage.Kind.SECTION) {
                open = null;
            }
        } else if (open == null && goesOnFromPageBefore(piece)) {
            open = cut;
            open.add(piece);
        } else if (open == null || isHeadingUnderItem(piece, index) || isNewAfterPause(piece, index)) {
            begin(kind, index, piece);
        } else {
            open.add(piece);
        }
    }

    private void begin(Passage.Kind kind, int index, String firstLine) {
        boolean nothingButABullet = kind == Passage.Kind.BULLET && firstLine.isEmpty();
        open = nothingButABullet ? null : new Passage(kind, index + 1, page, firstLine);
        if (open != null) {
            passages.add(open);
        }
    }

    private Passage last() {
        return passages.isEmpty() ? null : passages.get(passages.size() - 1);
    }

    /** Checks whether the text continues an item of the previous page: its sentence has not ended and the text begins in lower case. */
    private boolean goesOnFromPageBefore(String piece) {
        return cut != null
                && cut == last()
                && cut.isItem()
                && !cut.isEmpty()
                && !cut.endsSentence()
                && cut.page() < page
                && Character.isLowerCase(piece.charAt(0));
    }

    private boolean isHeadingUnderItem(String piece, int index) {
        return open.isItem() && open.endsSentence() && HeadingDetector.looksLike(piece) && isLastBeforeBreak(index);
    }

    /**
     * Checks whether a new passage begins after a blank line: the open passage ends within a word, but the next text
     * does not begin in lower case.
     */
    private boolean isNewAfterPause(String piece, int index) {
        boolean afterPause = index > 0
                && (lines[index].indexOf('\f') >= 0
                        || TidyText.line(lines[index - 1]).isEmpty());
        return afterPause && !open.isEmpty() && !Character.isLowerCase(piece.charAt(0));
    }

    private boolean isLastBeforeBreak(int index) {
        if (index + 1 >= lines.length || lines[index + 1].indexOf('\f') >= 0) {
            return true;
        }
        String next = TidyText.line(lines[index + 1]);
        return next.isEmpty() || LineMarker.isMarked(next);
    }
}
