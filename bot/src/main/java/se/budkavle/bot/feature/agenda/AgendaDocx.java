package se.budkavle.bot.feature.agenda;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.bot.paper.DocxWriter;

/** Writes an agenda as a DOCX file, which people can edit and print. */
final class AgendaDocx {

    /**
     * The widths of the table's columns in twentieths of a point. The sum of the widths is the width of the text on an
     * A4 page.
     */
    private static final List<Integer> WIDTHS = List.of(700, 4200, 1900, 1100, 1500);

    private static final List<Integer> TAKEN_HOME_WIDTHS = List.of(1400, 2000, 2000, 2000, 2000);

    private AgendaDocx() {}

    static byte[] of(PrintableAgenda page) {
        var document = new DocxWriter(page.title(), page.locale()).title(page.title());
        page.facts().forEach(document::paragraph);
        page.sections()
                .forEach(section -> document.section(section.title())
                        .table(
                                WIDTHS,
                                page.columns(),
                                section.rows().stream().map(AgendaDocx::cells).toList()));
        if (!page.sum().isEmpty()) {
            document.paragraph("").paragraph(page.sum());
        }
        list(document, page.documents());
        list(document, page.actions());
        page.takenHome()
                .forEach(table -> document.section(table.title())
                        .paragraph(table.decision())
                        .table(TAKEN_HOME_WIDTHS, table.columns(), table.rows()));
        return document.bytes();
    }

    private static void list(DocxWriter document, PrintableAgenda.Listing listing) {
        if (!listing.lines().isEmpty()) {
            document.section(listing.title());
            listing.lines().forEach(document::paragraph);
        }
    }

    private static List<String> cells(PrintableAgenda.Row row) {
        var title =
                Stream.concat(Stream.of(row.title()), row.details().stream()).collect(Collectors.joining("\n"));
        return List.of(row.number(), title, row.presenter(), row.time(), row.purpose());
    }
}
