package se.budkavle.bot.feature.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.RefusalSentence;
import se.budkavle.bot.paper.HeadedTable;
import se.budkavle.bot.paper.TableRow;
import se.budkavle.bot.paper.TextNormalizer;
import se.budkavle.bot.paper.UploadedTableFile;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.round.Answer;

/** Parses an exported table of answers that a person has edited. Reports the number of each row that cannot be read. */
final class AnswerTableParser {

    private static final Set<AnswerColumn> NEEDED =
            Set.of(AnswerColumn.QUESTION, AnswerColumn.REVISION, AnswerColumn.STATE);
    private static final Set<String> REPLACED = Set.of("nej", "no", "false", "falskt");

    private final List<ParsedAnswers.Row> rows = new ArrayList<>();
    private final List<ParsedAnswers.Wrong> wrong = new ArrayList<>();
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final HeadedTable<AnswerColumn> table =
            new HeadedTable<>(AnswerTableParser::header, "round.import.no-question-column");

    private AnswerTableParser() {}

    static ParsedAnswers read(UploadedTableFile file) {
        var parser = new AnswerTableParser();
        var sheets = parser.table.read(file, NEEDED.size(), parser::take);
        return new ParsedAnswers(List.copyOf(parser.rows), List.copyOf(parser.wrong), sheets);
    }

    /**
     * Returns a map from the columns in the header row to their indexes. Returns an empty map if the row lacks a
     * heading that the import needs.
     */
    private static Map<AnswerColumn, Integer> header(TableRow row) {
        var found = AnswerColumn.places(row);
        return found.keySet().containsAll(NEEDED) ? found : Map.of();
    }

    private void take(TableRow row) {
        if (isReplaced(row)) {
            return;
        }
        try {
            var read = read(row);
            var first = firstRows.putIfAbsent(read.questionId(), row.number());
            if (first != null) {
                throw new Refusal("round.import.twice", first);
            }
            rows.add(read);
        } catch (Refusal refusal) {
            wrong.add(new ParsedAnswers.Wrong(row.number(), RefusalSentence.of(refusal)));
        }
    }

    /** Returns whether the row contains an old answer, which a later answer to the same question has replaced. */
    private boolean isReplaced(TableRow row) {
        return REPLACED.contains(text(row, AnswerColumn.CURRENT).toLowerCase(Locale.ROOT));
    }

    private ParsedAnswers.Row read(TableRow row) {
        if (table.isBroken(row)) {
            throw new Refusal("round.import.error-cell");
        }
        if (text(row, AnswerColumn.QUESTION).isEmpty()) {
            throw new Refusal("round.import.no-question");
        }
        return new ParsedAnswers.Row(
                row.number(),
                text(row, AnswerColumn.QUESTION),
                text(row, AnswerColumn.STATE),
                perhaps(row, AnswerColumn.COMMENT),
                perhaps(row, AnswerColumn.CAUSE),
                perhaps(row, AnswerColumn.MEASURE),
                perhaps(row, AnswerColumn.HELP),
                revision(row));
    }

    private int revision(TableRow row) {
        var text = text(row, AnswerColumn.REVISION);
        try {
            return text.isEmpty() ? 0 : new BigDecimal(text.replace(',', '.')).intValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw new Refusal("round.import.revision", TextShortener.shortened(text, 20));
        }
    }

    private @Nullable String perhaps(TableRow row, AnswerColumn column) {
        return table.has(column) ? text(row, column) : null;
    }

    private String text(TableRow row, AnswerColumn column) {
        return normalised(table.raw(row, column));
    }

    /**
     * Normalises each line of a text, and removes the apostrophe that the export puts before a text that looks like a
     * formula. Cuts a text that is too long for an answer, but keeps one character more than the limit. The extra
     * character lets the import see that the text is too long.
     */
    static String normalised(String text) {
        var lines = TextShortener.cut(text, 4 * Answer.LONGEST_TEXT)
                .lines()
                .map(TextNormalizer::line)
                .collect(Collectors.joining("\n"))
                .replace("\u00AD", "")
                .strip();
        var plain = lines.matches("(?s)'[=+\\-@].*") ? lines.substring(1) : lines;
        return TextShortener.cut(plain, Answer.LONGEST_TEXT + 1);
    }
}
