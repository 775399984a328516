package se.budkavle.bot.feature.report;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.paper.SheetTable;
import se.budkavle.bot.paper.WorkbookWriter;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.bot.view.round.StateMarks.Mark;

/**
 * The sheet with all answers in the spreadsheet of a status round's report. Each row contains a current answer, an
 * answer that was corrected later, or a question without an answer.
 */
final class AnswerSheet {

    private static final int STATE = 9;
    private static final int ANSWERED_AT = 16;
    private static final int REVISION = 17;

    private final ZoneId zone;
    private final PlainTextPhrases phrases;
    private final SheetTable table;

    AnswerSheet(WorkbookWriter workbook, ZoneId zone, PlainTextPhrases phrases) {
        this.zone = zone;
        this.phrases = phrases;
        this.table = workbook.sheet(
                phrases.of("report.figures.sheet.answers"),
                List.of(
                        column("area", 24),
                        column("goal-code", 14),
                        column("goal", 32),
                        column("activity-code", 20),
                        column("activity", 40),
                        column("kind", 12),
                        column("network", 28),
                        column("organisation", 22),
                        column("asked-of", 24),
                        column("state", 22),
                        column("comment", 44),
                        column("cause", 34),
                        column("measure", 34),
                        column("help", 34),
                        column("answered-by", 24),
                        column("on-behalf-of", 24),
                        column("answered-at", 18),
                        column("revision", 12),
                        column("current", 14),
                        column("helper", 24),
                        column("question-id", 18)),
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
                line,
                row.area(),
                row.goalCode(),
                row.goal(),
                row.activityCode(),
                row.activity(),
                row.kind(),
                row.network(),
                row.organisation(),
                row.askedOf(),
                phrases.of(mark),
                row.comment(),
                row.cause(),
                row.measure(),
                row.help(),
                row.answeredBy(),
                row.onBehalfOf(),
                null,
                null,
                row.missing() ? null : yesOrNo(row.current()),
                row.helper(),
                row.questionId());
        table.colour(line, STATE, mark.shape(), mark.fill(), mark.ink());
        if (row.answeredAt() != null) {
            table.time(line, ANSWERED_AT, LocalDateTime.ofInstant(row.answeredAt(), zone));
        }
        if (!row.missing()) {
            table.number(line, REVISION, row.revision());
        }
    }

    private @Nullable String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? null : phrases.of(answer ? "report.figures.yes" : "report.figures.no");
    }

    private SheetTable.Column column(String key, double width) {
        return new SheetTable.Column(phrases.of("report.figures." + key), width);
    }
}
