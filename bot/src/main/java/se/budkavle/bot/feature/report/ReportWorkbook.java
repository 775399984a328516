package se.budkavle.bot.feature.report;

import java.time.ZoneId;
import java.util.List;
import se.budkavle.bot.paper.WorkbookWriter;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;

/** Builds the spreadsheet of a status round's report: the answers, the totals and the values of all indicators. */
final class ReportWorkbook {

    private ReportWorkbook() {}

    /**
     * Returns the bytes of the spreadsheet in XLSX format. The times of the answers in the spreadsheet are in the given
     * time zone.
     */
    static byte[] xlsx(
            String title, List<ReportRow> rows, List<IndicatorRow> indicators, ZoneId zone, PlainTextPhrases phrases) {
        return WorkbookWriter.of(title, workbook -> {
            new AnswerSheet(workbook, zone, phrases).fill(rows);
            new SumSheet(workbook, phrases).fill(rows);
            new IndicatorSheet(workbook, zone, phrases).fill(indicators);
        });
    }
}
