package se.budkavle.bot.paper;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import se.budkavle.bot.paper.DocumentBlock.Kind;
import se.budkavle.bot.paper.DocumentBlock.Run;
import se.budkavle.storage.Refusal;

/**
 * Parses the headings, paragraphs, lists, tables and notes of a DOCX file, including text boxes. Skips all other
 * content, such as text that is hidden or was deleted with tracked changes. Refuses a document with macros.
 */
public final class DocxReader {

    /**
     * Matches the name or id of a heading style in Swedish or English. The capturing group contains the heading's
     * level.
     */
    private static final Pattern HEADING = Pattern.compile("(?:heading|rubrik) ?([1-9])");

    private static final Pattern TITLE = Pattern.compile("title|rubrik");
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:foot|end)noteRef:\\d+]");

    private static final Run SPACE = new Run(" ", false, false, null);
    private static final Run LINE_BREAK = new Run("\n", false, false, null);
    /** The deepest level of a list in Word. A damaged file may name any number. */
    private static final BigInteger DEEPEST_LEVEL = BigInteger.valueOf(8);

    private static final Run LIST_ITEM = new Run("• ", false, false, null);
    private static final String BULLET = "bullet";
    private static final int MOST_CELLS = 20_000;
    /** The maximum number of columns of a table in Word. */
    private static final int MOST_COLUMNS = 63;

    private final XWPFDocument document;
    private final List<DocumentBlock> blocks = new ArrayList<>();
    /**
     * The footnotes and endnotes whose text has already been added. If several marks refer to the same note, its text
     * is added only once.
     */
    private final Set<XWPFAbstractFootnoteEndnote> notes = new HashSet<>();

    private int cells;

    private DocxReader(XWPFDocument document) {
        this.document = document;
    }

    public static List<DocumentBlock> read(byte[] bytes) {
        try {
            PackageGuard.check(bytes, "paper.broken-docx", DoctypeGuard::check);
            try (var document = DocxControlUnwrapper.open(bytes)) {
                var file = new DocxReader(document);
                file.take(document);
                return List.copyOf(file.blocks);
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException broken) {
            // The library POI throws many types of exceptions for a broken document, so all of them are caught.
            throw new Refusal("paper.broken-docx");
        }
    }

    private void take(IBody body) {
        for (var element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                var runs = runs(paragraph);
                if (!runs.isEmpty()) {
                    blocks.add(block(paragraph, runs));
                }
            } else if (element instanceof XWPFTable table) {
                blocks.add(new DocumentBlock(
                        Kind.TABLE,
                        0,
                        List.of(),
                        table.getRows().stream()
                                .map(row -> row.getTableCells().stream()
                                        .flatMap(this::cells)
                                        .toList())
                                .filter(row -> !row.isEmpty())
                                .toList()));
            }
        }
    }

    private DocumentBlock block(XWPFParagraph paragraph, List<Run> runs) {
        var style = styleOf(paragraph);
        var heading = HEADING.matcher(style);
        if (heading.find()) {
            return new DocumentBlock(Kind.HEADING, Integer.parseInt(heading.group(1)), runs, List.of());
        }
        if (TITLE.matcher(style).matches()) {
            return new DocumentBlock(Kind.HEADING, 1, runs, List.of());
        }
        if (isListItem(paragraph, style)) {
            boolean bullet = style.startsWith("list bullet") || BULLET.equals(paragraph.getNumFmt());
            return new DocumentBlock(bullet ? Kind.BULLET : Kind.NUMBER, level(paragraph), runs, List.of());
        }
        return new DocumentBlock(Kind.PARAGRAPH, 0, runs, List.of());
    }

    private static int level(XWPFParagraph item) {
        return item.getNumIlvl() == null
                ? 0
                : item.getNumIlvl().max(BigInteger.ZERO).min(DEEPEST_LEVEL).intValue();
    }

    private static boolean isListItem(XWPFParagraph paragraph, String style) {
        return paragraph.getNumID() == null
                ? style.startsWith("list bullet") || style.startsWith("list number")
                : paragraph.getNumID().signum() > 0;
    }

    private String styleOf(XWPFParagraph paragraph) {
        var id = paragraph.getStyleID();
        var style = id == null || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(id);
        return (style == null || style.getName() == null ? id == null ? "" : id : style.getName())
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the cell. If the cell spans several columns, also returns an empty cell for each further column, so that
     * the following cells stay in their columns.
     */
    private Stream<List<Run>> cells(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        int columns = properties != null && properties.isSetGridSpan()
                ? Math.min(properties.getGridSpan().getVal().intValue(), MOST_COLUMNS)
                : 1;
        return Stream.concat(
                Stream.of(runs(cell)), Stream.<List<Run>>generate(List::of).limit(Math.max(0, columns - 1)));
    }

    /** Returns the text of a cell: each paragraph is a line, and each list item begins with a bullet. */
    private List<Run> runs(XWPFTableCell cell) {
        if (++cells > MOST_CELLS) {
            throw new Refusal("paper.broken-docx");
        }
        var runs = new ArrayList<Run>();
        for (var element : cell.getBodyElements()) {
            var more = element instanceof XWPFTable inner
                    ? inner.getRows().stream()
                            .flatMap(row -> row.getTableCells().stream())
                            .flatMap(one -> Stream.concat(Stream.of(SPACE), runs(one).stream()))
                            .skip(1)
                            .toList()
                    : element instanceof XWPFParagraph paragraph ? runs(paragraph) : List.<Run>of();
            if (!runs.isEmpty() && !more.isEmpty()) {
                runs.add(LINE_BREAK);
            }
            if (!more.isEmpty()
                    && element instanceof XWPFParagraph paragraph
                    && isListItem(paragraph, styleOf(paragraph))) {
                runs.add(LIST_ITEM);
            }
            runs.addAll(more);
        }
        return List.copyOf(runs);
    }

    private List<Run> runs(XWPFParagraph paragraph) {
        return visible(paragraph)
                .flatMap(run -> Stream.concat(Stream.of(run(run)), notes(run)))
                .filter(run -> !run.words().isEmpty())
                .toList();
    }

    private static Stream<XWPFRun> visible(XWPFParagraph paragraph) {
        return paragraph.getIRuns().stream().filter(DocxReader::isVisible).map(XWPFRun.class::cast);
    }

    /** Returns the text of the footnotes and endnotes whose marks are in the run, each in brackets and only once. */
    private Stream<Run> notes(XWPFRun run) {
        var footnotes = run.getCTR().getFootnoteReferenceList().stream()
                .map(mark -> document.getFootnoteByID(mark.getId().intValue()));
        var endnotes = run.getCTR().getEndnoteReferenceList().stream()
                .map(mark -> document.getEndnoteByID(mark.getId().intValue()));
        return Stream.<XWPFAbstractFootnoteEndnote>concat(footnotes, endnotes)
                .filter(note -> note != null && notes.add(note))
                .flatMap(this::bracketed);
    }

    private Stream<Run> bracketed(XWPFAbstractFootnoteEndnote note) {
        var words = note.getParagraphs().stream()
                .map(paragraph -> visible(paragraph).map(DocxReader::words).collect(Collectors.joining()))
                .map(text -> text.replace('\t', ' ').strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? Stream.of() : Stream.of(new Run(" (" + words + ")", false, false, null));
    }

    /**
     * Returns whether a reader sees the text as valid after all tracked changes were accepted. Deleted and hidden text
     * is not imported, because it may contain people's names. Struck-through text is not imported, because the author
     * has marked it as removed.
     */
    private static boolean isVisible(IRunElement element) {
        return !(element instanceof XWPFRun run)
                || !run.isVanish()
                        && !run.isStrikeThrough()
                        && !run.isDoubleStrikeThrough()
                        && !DocxControlUnwrapper.REMOVED.contains(
                                run.getCTR().getDomNode().getParentNode().getLocalName());
    }

    private Run run(XWPFRun run) {
        var link = run instanceof XWPFHyperlinkRun hyper ? hyper.getHyperlink(document) : null;
        return new Run(
                words(run).replace('\t', ' '), run.isBold(), run.isItalic(), link == null ? null : link.getURL());
    }

    private static String words(XWPFRun run) {
        // The library POI writes the mark of a footnote or an endnote into the text, for example as "[footnoteRef:1]".
        boolean hasNote =
                run.getCTR().sizeOfFootnoteReferenceArray() + run.getCTR().sizeOfEndnoteReferenceArray() > 0;
        return hasNote ? NOTE_MARK.matcher(run.text()).replaceAll("") : run.text();
    }
}
