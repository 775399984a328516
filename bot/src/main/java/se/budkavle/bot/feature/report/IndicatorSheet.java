package se.budkavle.bot.feature.report;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.paper.SheetTableWriter;
import se.budkavle.bot.paper.WorkbookWriter;
import se.budkavle.bot.view.goal.GoalMarks;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.storage.indicator.IndicatorDefinition.Dated;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorStanding;
import se.budkavle.storage.indicator.IndicatorValue;

/** Writes the sheet that lists all values of the indicators, in the spreadsheet of a status round's report. */
final class IndicatorSheet {

    private static final int MEASURED_ON = 6;
    private static final int AMOUNT = 7;
    private static final int BASELINE = 10;
    private static final int TARGET = 12;
    private static final int TREND = 15;
    private static final int SERIES = 16;
    private static final int REPORTED_AT = 18;

    private final ZoneId zone;
    private final PlainTextPhrases phrases;
    private final SheetTableWriter table;

    IndicatorSheet(WorkbookWriter workbook, ZoneId zone, PlainTextPhrases phrases) {
        this.zone = zone;
        this.phrases = phrases;
        this.table = workbook.sheet(
                phrases.of("report.figures.sheet.indicators"),
                List.of(
                        column("area", 24),
                        column("goal-code", 14),
                        column("indicator", 40),
                        column("network", 28),
                        column("unit", 16),
                        column("direction", 18),
                        column("measured-on", 14),
                        column("amount", 14),
                        column("valid", 14),
                        column("comment", 34),
                        column("baseline", 14),
                        column("baseline-on", 14),
                        column("target", 14),
                        column("target-on", 14),
                        column("standing", 22),
                        column("trend", 20),
                        column("series", 10),
                        column("reported-by", 24),
                        column("reported-at", 18),
                        column("definition", 44)),
                3);
    }

    void fill(List<IndicatorRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            fill(i + 1, rows.get(i));
        }
        table.filterDownTo(rows.size());
    }

    private void fill(int line, IndicatorRow row) {
        var history = row.history();
        var definition = row.definition();
        var value = row.value();
        boolean judged = row.latest();
        table.texts(
                line,
                row.area(),
                history.indicator().goalCode(),
                history.indicator().title(),
                row.network(),
                definition.unit(),
                phrases.of("indicator.direction." + definition.direction()),
                null,
                null,
                value == null ? null : phrases.of(row.valid() ? "report.figures.yes" : "report.figures.no"),
                value == null ? null : value.comment(),
                null,
                null,
                null,
                null,
                judged ? standing(history) : null,
                judged ? phrases.of(GoalMarks.of(history.trend())) : null,
                null,
                reportedBy(row),
                null,
                definition.definition());
        if (judged) {
            var mark = GoalMarks.of(history.trend());
            table.colour(line, TREND, mark.shape(), mark.fill(), mark.ink());
        }
        dated(line, BASELINE, definition.content().baseline());
        dated(line, TARGET, definition.content().target());
        table.number(line, SERIES, definition.series());
        if (value != null) {
            table.day(line, MEASURED_ON, value.measuredOn());
            table.amount(line, AMOUNT, value.amount());
            table.time(line, REPORTED_AT, LocalDateTime.ofInstant(value.writtenAt(), zone));
        }
    }

    /**
     * Returns a text that compares the indicator's latest value with its baseline and its target. Returns null if the
     * indicator has no target and its latest value is not worse than the baseline.
     */
    private @Nullable String standing(IndicatorHistory history) {
        return history.standing() == IndicatorStanding.BETWEEN
                        && history.definition().target() == null
                ? null
                : phrases.of("report.figures.standing." + history.standing());
    }

    private @Nullable String reportedBy(IndicatorRow row) {
        IndicatorValue value = row.value();
        return value != null && value.writtenBy() == null ? phrases.of("report.figures.counted") : row.reportedBy();
    }

    private void dated(int line, int column, @Nullable Dated dated) {
        if (dated != null) {
            table.amount(line, column, dated.amount());
            table.day(line, column + 1, dated.day());
        }
    }

    private SheetTableWriter.Column column(String key, double width) {
        return new SheetTableWriter.Column(phrases.of("report.figures." + key), width);
    }
}
