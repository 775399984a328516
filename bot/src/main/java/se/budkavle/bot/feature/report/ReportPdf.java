package se.budkavle.bot.feature.report;

import static se.budkavle.bot.paper.PdfWriter.escaped;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.paper.PdfWriter;
import se.budkavle.bot.view.round.AltText;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.StackedBarChart;
import se.budkavle.bot.view.round.StateCounts;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.bot.view.round.TrendWords;
import se.budkavle.storage.round.Round;

/**
 * Builds the PDF with the report of a status round (questions about the state of activities). The PDF begins with the
 * activities whose state has changed. After these activities come the answer rate, and the activities that are late, at
 * risk, off track or in need of help. The last parts are the references to activities under other goals, the missing
 * answers, and bar charts.
 */
final class ReportPdf {

    /** The maximum number of bars that fit on one page of the PDF below the heading of their chart. */
    private static final int BARS_A_PAGE = 14;

    /**
     * The last chart gets a page of its own in the PDF if it has at least this number of bars. A smaller last chart
     * shares a page with the chart before it.
     */
    private static final int FEWEST_AT_END = 4;

    /**
     * The maximum number of bars that a chart may have on a page of the PDF if a small second chart must fit on the
     * same page.
     */
    private static final int BARS_BEFORE_FEW = 6;

    private static final String STYLE = """
            .activity { width: 20%; } .who { width: 15%; } .state { width: 13%; } .cause { width: 20%; }
            td { font-size: 9pt; } th { font-size: 8.5pt; }
            .picture { margin-top: 10pt; }
            img { width: 174mm; }
            """;

    private final RoundFigures summary;
    private final PlainTextPhrases phrases;

    private ReportPdf(RoundFigures summary, PlainTextPhrases phrases) {
        this.summary = summary;
        this.phrases = phrases;
    }

    static byte[] of(String title, Round round, RoundFigures summary, String association, PlainTextPhrases phrases) {
        var all = summary.all();
        var report = new ReportPdf(summary, phrases);
        return PdfWriter.of(
                phrases.locale(),
                title,
                STYLE,
                "<h1>" + escaped(title) + "</h1>"
                        + paragraph(association)
                        + (round.isOpen() ? "" : paragraph(phrases.of("report.paper.dated", round.requiredClosedAt())))
                        + report.turned()
                        + heading(phrases.of("report.board.answers"))
                        + paragraph(phrases.of(
                                "report.paper.count", all.answered(), all.total(), phrases.percent(all.responseRate())))
                        + paragraph(report.states(all))
                        + report.deviations() + report.references() + report.missing()
                        + report.pictures());
    }

    private String turned() {
        var breaks = TrendWords.breaks(summary).stream()
                .map(line -> paragraph(phrases.of(line)))
                .collect(Collectors.joining());
        if (summary.comparisons().isEmpty()) {
            return breaks;
        }
        var turned = summary.turned();
        return heading(phrases.of("report.paper.turned", String.join(", ", summary.periodsBefore())))
                + paragraph(TrendWords.of(summary).stream().map(phrases::of).collect(Collectors.joining(", ")))
                + breaks
                + (turned.isEmpty()
                        ? ""
                        : table(
                                columns("activity", "organisation", "before", "state"),
                                turned.stream()
                                        .map(one -> row(Stream.of(
                                                activity(one.row()),
                                                one.row().askedOf(),
                                                state(StateMarks.of(one.before().name())),
                                                state(one.row().mark()))))
                                        .toList()));
    }

    private String deviations() {
        var deviations = summary.deviations();
        var others = summary.needingHelp().stream()
                .filter(row -> !deviations.contains(row))
                .toList();
        var rows = Stream.concat(deviations.stream(), others.stream()).toList();
        return heading(phrases.of("report.paper.deviations"))
                + (rows.isEmpty()
                        ? paragraph(phrases.of("report.paper.none"))
                        : table(
                                columns("activity", "organisation", "state", "cause", "measure", "help"),
                                rows.stream()
                                        .map(row -> row(Stream.of(
                                                activity(row),
                                                row.askedOf(),
                                                state(row.mark()),
                                                text(row.cause()),
                                                text(row.measure()),
                                                help(row))))
                                        .toList()));
    }

    private String references() {
        return summary.references().isEmpty()
                ? ""
                : heading(phrases.of("report.paper.references"))
                        + summary.references().stream()
                                .map(one -> paragraph(phrases.of(one.line(Mark::shape))))
                                .collect(Collectors.joining());
    }

    private String missing() {
        var missing = summary.missing(phrases);
        return heading(phrases.of("report.paper.missing"))
                + paragraph(
                        missing.isEmpty()
                                ? phrases.of("report.paper.all-answered")
                                : missing.stream()
                                        .map(one -> one.label() + " " + one.missing())
                                        .collect(Collectors.joining(" · ")));
    }

    private String pictures() {
        var byNetwork = pictures("report.by-network", summary.byNetwork(phrases), BARS_A_PAGE);
        var organisations = summary.byOrganisation(phrases);
        boolean few = organisations.size() < FEWEST_AT_END;
        var byGoal = pictures("report.by-goal", summary.byGoal(phrases), few ? BARS_BEFORE_FEW : BARS_A_PAGE);
        var byOrganisation = pictures("report.by-organisation", organisations, BARS_A_PAGE);
        var all = Stream.of(byNetwork, byGoal, byOrganisation)
                .flatMap(List::stream)
                .toList();
        int kept = few && all.size() > 1 ? 2 : 0;
        return String.join("", all.subList(0, all.size() - kept))
                + together(String.join("", all.subList(all.size() - kept, all.size())));
    }

    /**
     * Returns the HTML of the chart, split into one or more images.
     *
     * @param most the maximum number of bars in one image
     */
    private List<String> pictures(String heading, List<StateCounts> bars, int most) {
        var html = new ArrayList<String>();
        int pictures = (bars.size() + most - 1) / most;
        for (int picture = 0; picture < pictures; picture++) {
            var some = bars.subList(picture * bars.size() / pictures, (picture + 1) * bars.size() / pictures);
            html.add(together((picture == 0 ? heading(phrases.of(heading)) : "")
                    + "<div class=\"picture\"><img src=\"data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(StackedBarChart.png("", "", some, phrases))
                    + "\" alt=\""
                    + escaped(AltText.of(phrases.of(heading), some, phrases))
                    + "\"/></div>"));
        }
        return html;
    }

    private static String together(String html) {
        return "<div class=\"together\">" + html + "</div>";
    }

    private List<String> columns(String... names) {
        var columns = new ArrayList<String>();
        for (var name : names) {
            var kind = switch (name) {
                case "activity" -> " class=\"activity\"";
                case "organisation" -> " class=\"who\"";
                case "state", "before" -> " class=\"state\"";
                case "cause" -> " class=\"cause\"";
                default -> "";
            };
            columns.add("<th" + kind + ">" + escaped(phrases.of("report.paper." + name)) + "</th>");
        }
        return columns;
    }

    private String states(StateCounts shares) {
        return StateMarks.all().stream()
                .filter(mark -> shares.count(mark) > 0)
                .map(mark -> mark.shape() + " " + shares.count(mark) + " " + phrases.of(mark))
                .collect(Collectors.joining(" · "));
    }

    private String state(Mark mark) {
        return phrases.of("report.paper.state-mark", mark.shape(), phrases.of(mark));
    }

    private static String activity(ReportRow row) {
        return row.activityCode() + " " + row.activity();
    }

    private String help(ReportRow row) {
        return row.helper() == null
                ? text(row.help())
                : phrases.of("report.paper.help-taken", text(row.help()), row.helper());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String table(List<String> columns, List<String> rows) {
        return "<table><thead><tr>" + String.join("", columns) + "</tr></thead><tbody>" + String.join("", rows)
                + "</tbody></table>";
    }

    private static String row(Stream<String> cells) {
        return "<tr>" + cells.map(cell -> "<td>" + escaped(cell) + "</td>").collect(Collectors.joining()) + "</tr>";
    }

    private static String heading(String text) {
        return "<h2>" + escaped(text) + "</h2>";
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }
}
