package se.budkavle.bot.feature.report;

import java.time.ZoneId;
import java.util.List;
import se.budkavle.bot.paper.WorkbookWriter;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;

/** Writes a report's spreadsheet: a sheet with every answer, and a sheet with the sums. */
final class ReportWorkbook {

    private ReportWorkbook() {}

    /** Returns the file in XLSX format, with times in this zone. */
    static byte[] xlsx(String title, List<ReportRow> rows, ZoneId zone, PlainTextPhrases phrases) {
        return WorkbookWriter.of(title, workbook -> {
            new AnswerSheet(workbook, zone, phrases).fill(rows);
            new SumSheet(workbook, phrases).fill(rows);
        });
    }
}
