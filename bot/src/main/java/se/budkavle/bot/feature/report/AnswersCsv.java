package se.budkavle.bot.feature.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.paper.CsvWriter;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.storage.round.Round;

/**
 * Builds a CSV file with the current answers of a status round and its unanswered questions, for import into another
 * system. The columns of the CSV file are defined in the configuration.
 */
@Component
class AnswersCsv {

    private final CsvExportSettings settings;

    AnswersCsv(CsvExportSettings settings) {
        this.settings = settings;
    }

    /** Returns the bytes of the CSV file. Omits answers that a correction has replaced. */
    byte[] of(Round round, List<ReportRow> rows, ZoneId zone, PlainTextPhrases phrases) {
        var cells = rows.stream()
                .filter(row -> row.current() || row.missing())
                .map(row -> cells(row, round, zone, phrases))
                .toList();
        var header = settings.columns().stream()
                .map(CsvExportSettings.Column::header)
                .toList();
        return CsvWriter.of(settings.delimiter(), settings.byteOrderMark(), header, cells);
    }

    private List<@Nullable String> cells(ReportRow row, Round round, ZoneId zone, PlainTextPhrases phrases) {
        var cells = new ArrayList<@Nullable String>();
        for (var column : settings.columns()) {
            cells.add(column.field() == null ? column.value() : column.field().of(row, round, zone, phrases));
        }
        return cells;
    }
}
