package se.budkavle.bot.feature.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import se.budkavle.bot.paper.CellText;
import se.budkavle.bot.view.round.PlainWords;
import se.budkavle.bot.view.round.ReportRow;

/** Writes a report's spreadsheet: a sheet with every answer, and a sheet with the sums. */
final class Workbook {

    private Workbook() {
    }

    /** The file, in Excel's format; times of day are those of the zone. */
    static byte[] xlsx(String title, List<ReportRow> rows, ZoneId zone, PlainWords words) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        // The program stands as the author: who asked for the report is nobody else's business.
        try (var workbook = new org.dhatim.fastexcel.Workbook(file, "Budkavle", "1.0")) {
            workbook.properties().setTitle(CellText.safe(title));
            new AnswerSheet(workbook.newWorksheet(words.of("report.figures.sheet.answers")), zone, words).fill(rows);
            new SumSheet(workbook.newWorksheet(words.of("report.figures.sheet.sums")), words).fill(rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return file.toByteArray();
    }
}
