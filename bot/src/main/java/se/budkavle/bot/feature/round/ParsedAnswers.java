package se.budkavle.bot.feature.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.paper.SheetSelection;
import se.budkavle.bot.text.Phrase;

/**
 * The result of parsing a file with edited answers.
 *
 * @param rows the rows with a current answer or without an answer, at most one row for each question
 * @param wrong the skipped rows, each with the reason
 * @param sheets the parsed sheets of the workbook
 */
record ParsedAnswers(List<Row> rows, List<Wrong> wrong, SheetSelection sheets) {

    /**
     * A row of the file.
     *
     * @param state the text in the cell for the activity's state, such as "on track"; empty if the cell is empty
     * @param comment the text in the cell for the comment; null if the file has no column for it. The cause, measure
     *     and help are also null if the file has no column for them.
     * @param revision the number of answers that the question had when the file was exported
     */
    record Row(
            int number,
            String questionId,
            String state,
            @Nullable String comment,
            @Nullable String cause,
            @Nullable String measure,
            @Nullable String help,
            int revision) {}

    record Wrong(int row, Phrase why) {}
}
