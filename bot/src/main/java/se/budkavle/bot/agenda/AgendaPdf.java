package se.budkavle.bot.agenda;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** Writes an agenda as PDF: tagged for screen readers (PDF/UA), with its font in it. */
final class AgendaPdf {

    private static final String FONT = "DejaVu Sans";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm;
              @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 9pt 'DejaVu Sans'; } }
            body { font-family: 'DejaVu Sans'; font-size: 10pt; line-height: 1.35; color: #1a1a1a; }
            h1 { font-size: 18pt; margin: 0 0 6pt 0; }
            h2 { font-size: 12pt; margin: 14pt 0 4pt 0; page-break-after: avoid; }
            p { margin: 0 0 2pt 0; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            th, td { text-align: left; vertical-align: top; padding: 3pt 4pt; border-bottom: 0.5pt solid #8a8a8a; }
            th { font-size: 9pt; background-color: #eeeeee; }
            .number { width: 7%; } .presenter { width: 20%; } .time { width: 13%; } .purpose { width: 16%; }
            .detail { font-size: 9pt; }
            """;

    private AgendaPdf() { }

    static {
        // It tells of every step on standard error.
        XRLog.setLoggingEnabled(false);
    }

    static byte[] of(AgendaPage page) {
        var file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font("DejaVuSans.ttf"), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true)
                    .withProducer("Budkavle")
                    .withHtmlContent(html(page), null)
                    .toStream(file)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("The agenda cannot be written as PDF", e);
        }
        return file.toByteArray();
    }

    private static InputStream font(String name) {
        return AgendaPdf.class.getResourceAsStream(FONTS + name);
    }

    private static String html(AgendaPage page) {
        return "<html lang=\"" + page.locale().toLanguageTag() + "\"><head><title>" + escaped(page.title())
                + "</title><meta name=\"description\" content=\"" + escaped(page.title()) + "\"/><style>" + STYLE
                + "</style></head><body><h1>" + escaped(page.title()) + "</h1>"
                + page.facts().stream().map(fact -> "<p>" + escaped(fact) + "</p>").collect(Collectors.joining())
                + page.sections().stream().map(section -> section(page, section)).collect(Collectors.joining())
                + (page.sum().isEmpty() ? "" : "<h2>" + escaped(page.sum()) + "</h2>") + "</body></html>";
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
