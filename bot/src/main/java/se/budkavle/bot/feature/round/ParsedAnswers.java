package se.budkavle.bot.feature.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.paper.SheetSelection;
import se.budkavle.bot.text.Phrase;

/**
 * The result of parsing a file with edited answers.
 *
 * @param rows the parsed rows, at most one for each question; a row contains a current answer or no answer
 * @param wrong the skipped rows, each with the reason
 * @param sheets the parsed sheets of the workbook
 */
record ParsedAnswers(List<Row> rows, List<Wrong> wrong, SheetSelection sheets) {

    /**
     * A row of a file with edited answers.
     *
     * @param state the text in the cell for the activity's state, such as "on track"; empty if the cell is empty
     * @param comment the text in the cell for the comment; null if the file has no column for comments. The parameters
     *     {@code cause}, {@code measure} and {@code help} are also null if the file lacks their columns.
     * @param revision how many times the question had been answered when the file was exported; a higher number at the
     *     import means that somebody has answered since
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
