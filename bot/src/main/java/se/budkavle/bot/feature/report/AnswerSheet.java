package se.budkavle.bot.feature.report;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.paper.SheetTableWriter;
import se.budkavle.bot.paper.WorkbookWriter;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.bot.view.round.StateMarks.Mark;

/**
 * Writes the sheet that lists all answers, in the spreadsheet of a status round's report. Each row of the sheet
 * contains a current answer, an answer that was corrected later, or a question without an answer.
 */
final class AnswerSheet {

    /**
     * The columns of the sheet, from left to right. The message bundles contain the column headings under
     * {@code report.figures}.
     */
    private enum Column {
        AREA(24),
        GOAL_CODE(14),
        GOAL(32),
        ACTIVITY_CODE(20),
        ACTIVITY(40),
        KIND(12),
        NETWORK(28),
        ORGANISATION(22),
        ASKED_OF(24),
        STATE(22),
        COMMENT(44),
        CAUSE(34),
        MEASURE(34),
        HELP(34),
        ANSWERED_BY(24),
        ON_BEHALF_OF(24),
        ANSWERED_AT(18),
        REVISION(12),
        CURRENT(14),
        HELPER(24),
        QUESTION_ID(18),
        DUE_ON(14),
        STATE_WITH_DELAY(22),
        LISTED_AS(18),
        OWNER(24),
        PARTNERS(34),
        FUNDER(24);

        private final double width;

        Column(double width) {
            this.width = width;
        }

        String key() {
            return "report.figures." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final List<Column> COLUMNS = List.of(Column.values());

    private final ZoneId zone;
    private final PlainTextPhrases phrases;
    private final SheetTableWriter table;

    AnswerSheet(WorkbookWriter workbook, ZoneId zone, PlainTextPhrases phrases) {
        this.zone = zone;
        this.phrases = phrases;
        this.table = workbook.sheet(
                phrases.of("report.figures.sheet.answers"),
                COLUMNS.stream()
                        .map(column -> new SheetTableWriter.Column(phrases.of(column.key()), column.width))
                        .toList(),
                0);
    }

    void fill(List<ReportRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            fill(i + 1, rows.get(i));
        }
        table.filterDownTo(rows.size());
    }

    private void fill(int line, ReportRow row) {
        Mark mark = StateMarks.of(row.state() == null ? null : row.state().name());
        table.texts(
                line, COLUMNS.stream().map(column -> text(column, row, mark)).toArray(String[]::new));
        table.colour(line, COLUMNS.indexOf(Column.STATE), mark.shape(), mark.fill(), mark.ink());
        if (row.answeredAt() != null) {
            table.time(line, COLUMNS.indexOf(Column.ANSWERED_AT), LocalDateTime.ofInstant(row.answeredAt(), zone));
        }
        if (row.dueOn() != null) {
            table.day(line, COLUMNS.indexOf(Column.DUE_ON), row.dueOn());
        }
        if (!row.missing()) {
            table.number(line, COLUMNS.indexOf(Column.REVISION), row.revision());
        }
    }

    /** Returns the text of a cell. Returns null for a cell that contains a time or a number, and for an empty cell. */
    private @Nullable String text(Column column, ReportRow row, Mark mark) {
        return switch (column) {
            case AREA -> row.area();
            case GOAL_CODE -> row.goalCode();
            case GOAL -> row.goal();
            case ACTIVITY_CODE -> row.activityCode();
            case ACTIVITY -> row.activity();
            case KIND -> row.kind();
            case NETWORK -> row.network();
            case ORGANISATION -> row.organisation();
            case ASKED_OF -> row.askedOf();
            case STATE -> phrases.of(mark);
            case COMMENT -> row.comment();
            case CAUSE -> row.cause();
            case MEASURE -> row.measure();
            case HELP -> row.help();
            case ANSWERED_BY -> row.answeredBy();
            case ON_BEHALF_OF -> row.onBehalfOf();
            case CURRENT -> row.missing() ? null : yesOrNo(row.current());
            case HELPER -> row.helper();
            case QUESTION_ID -> row.questionId();
            case STATE_WITH_DELAY -> row.missing() || row.current() ? phrases.of(row.mark()) : null;
            case LISTED_AS -> row.listedAs();
            case OWNER -> row.parties().owner();
            case PARTNERS -> row.parties().partners();
            case FUNDER -> row.parties().funder();
            case ANSWERED_AT, REVISION, DUE_ON -> null;
        };
    }

    private @Nullable String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? null : phrases.of(answer ? "report.figures.yes" : "report.figures.no");
    }
}
