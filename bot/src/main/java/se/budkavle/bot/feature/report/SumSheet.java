package se.budkavle.bot.feature.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.budkavle.bot.paper.SheetTableWriter;
import se.budkavle.bot.paper.WorkbookWriter;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.ReportRowSums;
import se.budkavle.bot.view.round.StateCounts;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.SwedishNameOrder;

/**
 * Writes the sheet with totals in the spreadsheet for a status round (questions about the state of activities). The
 * sheet contains the number of current answers for each state (such as on track), and the number of missing answers.
 * The sheet has one row for the whole status round, and one row for each area, goal, network and organisation.
 */
final class SumSheet {

    private static final int FIRST_COUNT = 2;

    private final PlainTextPhrases phrases;
    private final SheetTableWriter table;
    private int line = 1;

    SumSheet(WorkbookWriter workbook, PlainTextPhrases phrases) {
        this.phrases = phrases;
        List<SheetTableWriter.Column> header = new ArrayList<>();
        header.add(column("level", 22));
        header.add(column("name", 48));
        StateMarks.all()
                .forEach(mark -> header.add(new SheetTableWriter.Column(mark.shape() + " " + phrases.of(mark), 16)));
        header.add(column("total", 12));
        header.add(column("response-rate", 16));
        this.table = workbook.sheet(phrases.of("report.figures.sheet.sums"), header, FIRST_COUNT);
    }

    void fill(List<ReportRow> rows) {
        String all = phrases.of("report.figures.all");
        fill(all, StateCounts.of(all, rows));
        table.bold(1);
        fill("area", ReportRow::area, rows);
        fill("goal", ReportRow::goalName, rows);
        inOrder("network", ReportRow::network, rows, "figures.unnamed");
        inOrder("organisation", ReportRow::organisation, rows, "figures.coordinators");
        table.filterDownTo(line - 1);
    }

    private void fill(String level, Function<ReportRow, String> name, List<ReportRow> rows) {
        String word = phrases.of("report.figures." + level);
        ReportRowSums.by(name, rows, phrases.of("figures.unnamed")).forEach(shares -> fill(word, shares));
    }

    private void inOrder(String level, Function<ReportRow, String> name, List<ReportRow> rows, String unnamed) {
        String word = phrases.of("report.figures." + level);
        ReportRowSums.by(name, rows, SwedishNameOrder.ORDER, phrases.of(unnamed))
                .forEach(shares -> fill(word, shares));
    }

    private void fill(String level, StateCounts shares) {
        table.texts(line, level, shares.label());
        int column = FIRST_COUNT;
        for (Mark mark : StateMarks.all()) {
            table.number(line, column++, shares.count(mark));
        }
        table.number(line, column++, shares.total());
        // The answer rate of a group without questions cannot be computed, so its cell stays empty instead of showing 0
        // %.
        if (shares.total() > 0) {
            table.share(line, column, shares.responseRate());
        }
        line++;
    }

    private SheetTableWriter.Column column(String key, double width) {
        return new SheetTableWriter.Column(phrases.of("report.figures." + key), width);
    }
}
