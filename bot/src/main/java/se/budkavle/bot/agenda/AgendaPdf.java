package se.budkavle.bot.agenda;

import static se.budkavle.bot.paper.PdfFile.escaped;

import java.util.stream.Collectors;
import se.budkavle.bot.paper.PdfFile;

/** Writes an agenda as PDF. */
final class AgendaPdf {

    private static final String STYLE = """
            .number { width: 7%; } .presenter { width: 20%; } .time { width: 13%; } .purpose { width: 16%; }
            .detail { font-size: 9pt; }
            """;

    private AgendaPdf() { }

    static byte[] of(AgendaPage page) {
        return PdfFile.of(page.locale(), page.title(), STYLE, "<h1>" + escaped(page.title()) + "</h1>"
                + page.facts().stream().map(fact -> "<p>" + escaped(fact) + "</p>").collect(Collectors.joining())
                + page.sections().stream().map(section -> section(page, section)).collect(Collectors.joining())
                + (page.sum().isEmpty() ? "" : "<h2>" + escaped(page.sum()) + "</h2>"));
    }

    private static String section(AgendaPage page, AgendaPage.Section section) {
        var columns = page.columns();
        return "<h2>" + escaped(section.title()) + "</h2><table><thead><tr>"
                + "<th class=\"number\">" + escaped(columns.get(0)) + "</th><th>" + escaped(columns.get(1))
                + "</th><th class=\"presenter\">" + escaped(columns.get(2)) + "</th><th class=\"time\">"
                + escaped(columns.get(3)) + "</th><th class=\"purpose\">" + escaped(columns.get(4))
                + "</th></tr></thead><tbody>"
                + section.rows().stream().map(AgendaPdf::row).collect(Collectors.joining()) + "</tbody></table>";
    }

    private static String row(AgendaPage.Row row) {
        return "<tr><td>" + row.number() + "</td><td><p>" + escaped(row.title()) + "</p>"
                + row.details().stream().map(detail -> "<p class=\"detail\">" + escaped(detail) + "</p>")
                        .collect(Collectors.joining())
                + "</td><td>" + escaped(row.presenter()) + "</td><td>" + escaped(row.time()) + "</td><td>"
                + escaped(row.purpose()) + "</td></tr>";
    }
}
