package se.budkavle.bot.feature.agenda;

import static se.budkavle.bot.paper.PdfWriter.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.bot.paper.PdfWriter;

/**
 * Writes an agenda as a PDF file with one table that repeats its column headings on each page.
 *
 * <p>The title of a section stays on the same page as the section's first items. The line with the total time stays on
 * the same page as the agenda's last items.
 */
final class AgendaPdf {

    /** How many of a section's first items stay on the same page as the section's title. */
    private static final int KEPT_WITH_TITLE = 2;

    /** How many of the agenda's last items stay on the same page as the total time. */
    private static final int KEPT_AT_END = 3;

    private static final String STYLE = """
            .number { width: 7%; } .presenter { width: 20%; } .time { width: 13%; } .purpose { width: 16%; }
            .detail { font-size: 9pt; }
            td.section { border-bottom: none; padding-top: 10pt; } td.section h2 { margin: 0; }
            td.sum { border-bottom: none; padding-top: 10pt; }
            """;

    private AgendaPdf() {}

    static byte[] of(PrintableAgenda page) {
        return PdfWriter.of(
                page.locale(),
                page.title(),
                STYLE,
                "<h1>" + escaped(page.title()) + "</h1>"
                        + page.facts().stream()
                                .map(fact -> "<p>" + escaped(fact) + "</p>")
                                .collect(Collectors.joining())
                        + (page.sections().isEmpty() ? "" : table(page))
                        + listing(page.documents())
                        + listing(page.actions())
                        + page.takenHome().stream().map(AgendaPdf::takenHome).collect(Collectors.joining()));
    }

    private static String listing(PrintableAgenda.Listing listing) {
        return listing.lines().isEmpty()
                ? ""
                : "<h2>" + escaped(listing.title()) + "</h2>"
                        + listing.lines().stream()
                                .map(line -> "<p>" + escaped(line) + "</p>")
                                .collect(Collectors.joining());
    }

    private static String takenHome(PrintableAgenda.Table table) {
        return "<h2>" + escaped(table.title()) + "</h2><p>" + escaped(table.decision()) + "</p><table><thead><tr>"
                + table.columns().stream()
                        .map(column -> "<th>" + escaped(column) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>"
                + table.rows().stream().map(AgendaPdf::cells).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String cells(List<String> row) {
        return row.stream()
                .map(cell -> "<td>" + escaped(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String table(PrintableAgenda page) {
        var columns = page.columns();
        var table = new StringBuilder("<table><thead><tr>"
                + "<th class=\"number\">" + escaped(columns.get(0)) + "</th><th>" + escaped(columns.get(1))
                + "</th><th class=\"presenter\">" + escaped(columns.get(2)) + "</th><th class=\"time\">"
                + escaped(columns.get(3)) + "</th><th class=\"purpose\">" + escaped(columns.get(4))
                + "</th></tr></thead>");
        for (var group : groups(page)) {
            table.append("<tbody class=\"together\">")
                    .append(String.join("", group))
                    .append("</tbody>");
        }
        return table.append("</table>").toString();
    }

    /** Returns the table's rows in groups. A page break is allowed only between two groups. */
    private static List<List<String>> groups(PrintableAgenda page) {
        int left = page.sections().stream()
                .mapToInt(section -> section.rows().size())
                .sum();
        var groups = new ArrayList<List<String>>();
        for (var section : page.sections()) {
            for (int row = 0; row < section.rows().size(); row++, left--) {
                boolean joined = row > 0 && row < KEPT_WITH_TITLE || left < KEPT_AT_END;
                if (!joined || groups.isEmpty()) {
                    groups.add(new ArrayList<>());
                }
                var group = groups.get(groups.size() - 1);
                if (row == 0) {
                    group.add(title(section));
                }
                group.add(row(section.rows().get(row)));
            }
        }
        if (!groups.isEmpty()) {
            groups.get(groups.size() - 1).add(sum(page));
        }
        return groups;
    }

    private static String title(PrintableAgenda.Section section) {
        return "<tr><td class=\"section\" colspan=\"5\"><h2>" + escaped(section.title()) + "</h2></td></tr>";
    }

    private static String sum(PrintableAgenda page) {
        return page.sum().isEmpty()
                ? ""
                : "<tr><td class=\"sum\" colspan=\"5\"><h2>" + escaped(page.sum()) + "</h2></td></tr>";
    }

    private static String row(PrintableAgenda.Row row) {
        return "<tr><td>" + row.number() + "</td><td><p>" + escaped(row.title()) + "</p>"
                + row.details().stream()
                        .map(detail -> "<p class=\"detail\">" + escaped(detail) + "</p>")
                        .collect(Collectors.joining())
                + "</td><td>" + escaped(row.presenter()) + "</td><td>" + escaped(row.time()) + "</td><td>"
                + escaped(row.purpose()) + "</td></tr>";
    }
}
