package se.budkavle.bot.feature.report;

import static se.budkavle.bot.paper.PdfWriter.escaped;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.budkavle.bot.paper.PdfWriter;
import se.budkavle.bot.view.goal.MarkCounts;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.StateMarks.Mark;

/**
 * Writes the board paper (the board's summary of the status rounds) as a tagged PDF on A4. A table row is never split
 * across two pages, and each page repeats the table's header.
 */
final class BoardPdf {

    /** The width of a stacked bar in millimetres, which is the width of the page without its margins. */
    private static final double BAR_WIDTH = 174;

    /**
     * The minimum width at which a segment of the stacked bar shows its number, as a share of the bar's whole width.
     */
    private static final double ROOM_FOR_NUMBER = 0.07;

    private static final String STYLE = """
            h1 { margin-bottom: 2pt; } h2 { margin-top: 9pt; } td { font-size: 9pt; } th { font-size: 8.5pt; }
            li, p { font-size: 10pt; } .legend { font-size: 9pt; margin-top: 4pt; }
            .bar { width: 174mm; height: 5mm; margin-top: 1pt; white-space: nowrap; font-size: 0; }
            .part { display: inline-block; height: 4.6mm; line-height: 4.6mm; font-size: 8.5pt; text-align: center;
              box-sizing: border-box; overflow: hidden; vertical-align: top; }
            .goals { page-break-before: always; margin-top: 0; }
            .c0 { width: 22%; } .c1 { width: 13%; } .c4 { width: 14%; }
            .indicators th { width: 20%; }
            """;

    private final BoardPaper paper;
    private final PlainTextPhrases phrases;

    private BoardPdf(BoardPaper paper, PlainTextPhrases phrases) {
        this.paper = paper;
        this.phrases = phrases;
    }

    static byte[] of(BoardPaper paper, PlainTextPhrases phrases) {
        return PdfWriter.of(paper.locale(), paper.title(), STYLE, new BoardPdf(paper, phrases).body());
    }

    private String body() {
        return "<h1>" + escaped(paper.title()) + "</h1>"
                + paragraphs(paper.facts())
                + heading("turned") + paragraphs(paper.turned())
                + heading("shares") + each(paper.bars(), this::bar)
                + heading("deviations")
                + (paper.deviations().isEmpty()
                        ? paragraph(phrases.of("report.paper.none"))
                        : table(BoardColumns.DEVIATIONS, paper.deviations()))
                + heading("decisions") + paragraphs(paper.decisions())
                + heading("missing") + paragraphs(paper.missing())
                + "<h1 class=\"goals\">" + escaped(phrases.of("report.board.goal-by-goal")) + "</h1>"
                + each(paper.goals(), this::goal)
                + "<h1 class=\"goals\">" + escaped(phrases.of("report.board.appendix")) + "</h1>"
                + (paper.appendix().isEmpty()
                        ? paragraph(paper.footnote())
                        : table(BoardColumns.APPENDIX, paper.appendix()));
    }

    private String goal(BoardPaper.GoalPart goal) {
        return "<div class=\"together\"><h2>" + escaped(goal.title()) + "</h2>" + paragraphs(goal.lines()) + "</div>"
                + (goal.indicators().isEmpty() ? "" : table("indicators", BoardColumns.INDICATORS, goal.indicators()))
                + bar(goal.activities())
                + (goal.deviations().isEmpty() ? "" : table(BoardColumns.DEVIATIONS, goal.deviations()))
                + (goal.footnote().isEmpty() ? "" : paragraph(goal.footnote()));
    }

    /**
     * Returns the HTML of a stacked bar in which the width of each segment is proportional to its count. A line of text
     * above the bar contains all counts.
     */
    private String bar(MarkCounts shares) {
        var parts = each(shares.present(), mark -> part(mark, shares));
        return "<div class=\"together\"><p class=\"legend\"><b>"
                + escaped(phrases.of("report.board.bar", shares.label(), shares.total())) + "</b> "
                + escaped(BoardColumns.legend(shares, phrases)) + "</p><div class=\"bar\">" + parts + "</div></div>";
    }

    private String part(Mark mark, MarkCounts shares) {
        double share = (double) shares.count(mark) / shares.total();
        return String.format(
                Locale.ROOT,
                "<div class=\"part\" style=\"width: %.2fmm; background-color: #%06x; color: #%06x;"
                        + " border: 0.7pt solid #%06x\">%s</div>",
                BAR_WIDTH * share,
                mark.fill(),
                mark.ink(),
                mark.line(),
                share < ROOM_FOR_NUMBER ? "" : escaped(mark.shape() + " " + shares.count(mark)));
    }

    private String heading(String key) {
        return "<h2>" + escaped(phrases.of("report.board." + key)) + "</h2>";
    }

    private String table(List<String> columns, List<List<String>> rows) {
        return table("answers", columns, rows);
    }

    private String table(String kind, List<String> columns, List<List<String>> rows) {
        var head = new StringBuilder();
        for (int column = 0; column < columns.size(); column++) {
            head.append("<th class=\"c")
                    .append(column)
                    .append("\">")
                    .append(escaped(phrases.of("report.board.column." + columns.get(column))))
                    .append("</th>");
        }
        return "<table class=\"" + kind + "\"><thead><tr>" + head + "</tr></thead><tbody>"
                + each(rows, row -> "<tr>" + each(row, cell -> "<td>" + escaped(cell) + "</td>") + "</tr>")
                + "</tbody></table>";
    }

    private static String paragraphs(List<String> lines) {
        return each(lines, BoardPdf::paragraph);
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    private static <T> String each(List<T> all, Function<T, String> html) {
        return all.stream().map(html).collect(Collectors.joining());
    }
}
