package se.budkavle.bot.feature.report;

import java.util.List;
import se.budkavle.bot.paper.DocxWriter;
import se.budkavle.bot.view.goal.MarkCounts;
import se.budkavle.bot.view.round.PlainTextPhrases;

/**
 * Writes the board paper (the board's summary of the status rounds) as a DOCX file, which people can edit. Writes the
 * counts of each stacked bar as text, not as a picture, so that every reader can use the counts.
 */
final class BoardDocx {

    /** The widths of five columns in twentieths of a point. */
    private static final List<Integer> WIDTHS = List.of(2400, 1500, 2200, 2200, 1500);

    private final DocxWriter document;
    private final PlainTextPhrases phrases;

    private BoardDocx(DocxWriter document, PlainTextPhrases phrases) {
        this.document = document;
        this.phrases = phrases;
    }

    static byte[] of(BoardPaper paper, PlainTextPhrases phrases) {
        return new BoardDocx(new DocxWriter(paper.title(), paper.locale()), phrases).write(paper);
    }

    private byte[] write(BoardPaper paper) {
        document.title(paper.title());
        paper.facts().forEach(document::paragraph);
        section("turned", paper.turned());
        section("shares", List.of());
        paper.bars().forEach(this::bar);
        section("deviations", paper.deviations().isEmpty() ? List.of(phrases.of("report.paper.none")) : List.of());
        table(BoardColumns.DEVIATIONS, paper.deviations());
        section("decisions", paper.decisions());
        section("missing", paper.missing());
        document.title(phrases.of("report.board.goal-by-goal"));
        for (var goal : paper.goals()) {
            document.section(goal.title());
            goal.lines().forEach(document::paragraph);
            table(BoardColumns.INDICATORS, goal.indicators());
            bar(goal.activities());
            table(BoardColumns.DEVIATIONS, goal.deviations());
            if (!goal.footnote().isEmpty()) {
                document.paragraph(goal.footnote());
            }
        }
        document.title(phrases.of("report.board.appendix"));
        if (paper.appendix().isEmpty()) {
            document.paragraph(paper.footnote());
        }
        table(BoardColumns.APPENDIX, paper.appendix());
        return document.bytes();
    }

    private void section(String key, List<String> lines) {
        document.section(phrases.of("report.board." + key));
        lines.forEach(document::paragraph);
    }

    private void bar(MarkCounts shares) {
        document.paragraph(phrases.of("report.board.bar", shares.label(), shares.total()) + ": "
                + BoardColumns.legend(shares, phrases));
    }

    private void table(List<String> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            document.table(
                    WIDTHS,
                    columns.stream()
                            .map(column -> phrases.of("report.board.column." + column))
                            .toList(),
                    rows);
        }
    }
}
