package se.budkavle.bot.feature.round;

import java.util.List;
import java.util.Map;
import se.budkavle.bot.paper.ColumnNames;
import se.budkavle.bot.paper.TableRow;

/**
 * The columns of an imported table of answers, with the Swedish and English headings by which the import recognises
 * them. The import ignores the other columns of an exported table.
 */
enum AnswerColumn {
    QUESTION("fråge-id", "frågans id", "question id"),
    REVISION("revidering", "revision"),
    CURRENT("gällande svar", "current answer"),
    STATE("läge", "status", "state"),
    COMMENT("kommentar", "comment"),
    CAUSE("orsak", "cause"),
    MEASURE("åtgärd", "measure"),
    HELP("hjälp som behövs", "hjälp", "help that is needed", "help");

    private static final ColumnNames<AnswerColumn> NAMES = new ColumnNames<>(values(), column -> column.names);

    private final List<String> names;

    AnswerColumn(String... names) {
        this.names = List.of(names);
    }

    /** Maps each column that the header row contains to its index in the row. */
    static Map<AnswerColumn, Integer> places(TableRow header) {
        return NAMES.places(header);
    }
}
