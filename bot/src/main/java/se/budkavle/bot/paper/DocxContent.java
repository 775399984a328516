package se.budkavle.bot.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.bot.paper.DocumentBlock.Run;

/** Returns the content of a Word document as rows of a table or as lines of text. */
final class DocxContent {

    private static final String BULLET = "• ";
    /** Matches a text that is no title, because it is long or ends like a sentence. */
    private static final Pattern SENTENCE = Pattern.compile(".{100}|[.!?…]\\s*$", Pattern.DOTALL);

    private DocxContent() {}

    /**
     * Returns the rows of all tables in the document, numbered from 1 in their order. A heading, or a short paragraph
     * that is no sentence, becomes a row with one cell, because it may be a table's title. Other text outside of the
     * tables is left out.
     */
    static List<TableRow> rows(byte[] bytes) {
        var rows = new ArrayList<TableRow>();
        for (var block : DocxReader.read(bytes)) {
            if (block.kind() == DocumentBlock.Kind.TABLE) {
                block.rows()
                        .forEach(row -> rows.add(new TableRow(
                                rows.size() + 1,
                                row.stream().map(DocxContent::text).toList())));
            } else if (isTitle(block)) {
                rows.add(new TableRow(rows.size() + 1, List.of(text(block.runs()))));
            }
        }
        return rows;
    }

    /**
     * Returns the document's text, one line for each heading, paragraph and list item, and one for each line of a
     * table's cell. A list item begins with a bullet, also in a numbered list, because the file does not contain the
     * numbers. Before the bullet there is one space for each level above the item's level.
     */
    static String text(byte[] bytes) {
        return DocxReader.read(bytes).stream().flatMap(DocxContent::lines).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(DocumentBlock block) {
        return switch (block.kind()) {
            case HEADING, PARAGRAPH -> Stream.of(text(block.runs()));
            case BULLET, NUMBER -> Stream.of(" ".repeat(block.level()) + BULLET + text(block.runs()));
            case TABLE -> block.rows().stream().flatMap(List::stream).map(DocxContent::text);
        };
    }

    private static boolean isTitle(DocumentBlock block) {
        return block.kind() == DocumentBlock.Kind.HEADING
                || block.kind() == DocumentBlock.Kind.PARAGRAPH
                        && !SENTENCE.matcher(text(block.runs())).find();
    }

    private static String text(List<Run> runs) {
        return runs.stream().map(Run::words).collect(Collectors.joining());
    }
}
