package se.budkavle.bot.view.takehome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.takehome.TakeHomeAnswer;
import se.budkavle.storage.takehome.TakeHomeTable;

/**
 * Writes municipalities' answers about a decision that the municipalities take home (carry out and report on),
 * shortened for the chat and complete for files.
 */
public final class TakeHomeLines {

    /**
     * The message keys of an answer's fields, in the order in which the method {@link TakeHomeAnswer.Content#texts}
     * returns the fields.
     */
    public static final List<String> FIELDS =
            List.of("at-home", "own-development", "shared-perspective", "implementation");

    private static final int LONGEST_TEXT = 80;

    private TakeHomeLines() {}

    /** Returns the heading with the decision's number and the number of municipalities that have answered. */
    public static Phrase title(TakeHomeTable table) {
        return Phrase.of(
                "takehome.table",
                table.decision().code(),
                table.answered(),
                table.rows().size());
    }

    /**
     * Returns one shortened line for each municipality that has answered, and one line that lists the other
     * municipalities.
     */
    public static List<Phrase> shortened(TakeHomeTable table) {
        var lines = new ArrayList<Phrase>();
        for (var row : table.rows()) {
            if (row.answer() != null) {
                lines.add(Phrase.of(
                        "takehome.line", Phrase.strong(row.municipality().shortName()), shortened(row.answer())));
            }
        }
        var missing = table.missing().stream()
                .map(Organisation::shortName)
                .map(Phrase::words)
                .toList();
        if (!missing.isEmpty()) {
            lines.add(Phrase.of("takehome.missing", Phrase.joined(", ", missing)));
        }
        return lines;
    }

    /** Returns the shortened text of the decision, without line breaks. */
    public static String decision(Decision decision) {
        return TextShortener.shortened(oneLine(decision.text()), LONGEST_TEXT);
    }

    /** Returns the column headings of the table of answers: the municipality, and the four fields of an answer. */
    public static List<Phrase> columns() {
        return Stream.concat(
                        Stream.of(Phrase.of("takehome.municipality")),
                        FIELDS.stream().map(field -> Phrase.of("takehome.form." + field)))
                .toList();
    }

    /** Returns the rows of the table of answers. The cells of a municipality that has not answered are empty. */
    public static List<List<String>> rows(TakeHomeTable table) {
        return table.rows().stream().map(TakeHomeLines::cells).toList();
    }

    private static List<String> cells(TakeHomeTable.Row row) {
        var answer = row.answer();
        var texts = answer == null
                ? FIELDS.stream().map(field -> "")
                : answer.content().texts().map(text -> text == null ? "" : text);
        return Stream.concat(Stream.of(row.municipality().shortName()), texts).toList();
    }

    /** Returns the answer, shortened to one line of text. */
    public static Phrase shortened(TakeHomeAnswer answer) {
        return Phrase.joined(" · ", parts(answer, text -> TextShortener.shortened(oneLine(text), LONGEST_TEXT)));
    }

    /** Returns the whole answer, with one line for each field of the answer that has a text. */
    public static List<Phrase> inFull(TakeHomeAnswer answer) {
        return parts(answer, UnaryOperator.identity());
    }

    private static List<Phrase> parts(TakeHomeAnswer answer, UnaryOperator<String> shown) {
        var texts = answer.content().texts().toList();
        var parts = new ArrayList<Phrase>();
        for (int field = 0; field < FIELDS.size(); field++) {
            var text = texts.get(field);
            if (text != null) {
                parts.add(Phrase.of("takehome.short." + FIELDS.get(field), shown.apply(text)));
            }
        }
        return parts;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
