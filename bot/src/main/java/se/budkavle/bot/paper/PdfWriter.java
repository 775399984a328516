package se.budkavle.bot.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import se.budkavle.storage.InvisibleCharacterFilter;

/**
 * Converts HTML to a PDF file on A4, tagged for screen readers (PDF/UA), with the document's title, language and fonts.
 * Loads nothing from the internet.
 */
public final class PdfWriter {

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm;
              @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 9pt %1$s; } }
            body { margin: 0; font-family: %2$s; font-size: 10.5pt; line-height: 1.35; color: #1a1a1a; }
            h1, h2, th { font-family: %1$s; }
            h1 { font-size: 18pt; margin: 0 0 6pt 0; }
            h2 { font-size: 12pt; margin: 14pt 0 4pt 0; page-break-after: avoid; }
            p { margin: 0 0 2pt 0; orphans: 2; widows: 2; }
            h1, h2, p, th, td { word-wrap: break-word; white-space: pre-line; }
            table { width: 100%%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            tr, .together { page-break-inside: avoid; }
            th, td { text-align: left; vertical-align: top; padding: 3pt 4pt; border-bottom: 0.5pt solid #8a8a8a; }
            th { font-size: 9pt; background-color: #eeeeee; }
            """.formatted(PdfFonts.SANS, PdfFonts.SERIF);

    private PdfWriter() {}

    static {
        // Disables the library's logging, because the library would write every step to standard error.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Returns a PDF file with the given content.
     *
     * @param style additional CSS rules
     * @param body well-formed HTML whose pictures are embedded as data URIs
     */
    public static byte[] of(Locale language, String title, String style, String body) {
        var file = new ByteArrayOutputStream();
        try {
            PdfFonts.embed(new PdfRendererBuilder())
                    .usePdfUaAccessibility(true)
                    .useUriResolver((base, address) -> address.startsWith("data:") ? address : null)
                    .withProducer("Budkavle")
                    .withHtmlContent(
                            "<html lang=\"" + language.toLanguageTag() + "\"><head><title>" + escaped(title)
                                    + "</title><meta name=\"description\" content=\"" + escaped(title) + "\"/><style>"
                                    + STYLE + style
                                    + "</style></head><body>" + body + "</body></html>",
                            null)
                    .toStream(file)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be written as PDF", e);
        }
        return file.toByteArray();
    }

    /**
     * Escapes text for HTML. Removes invisible characters, and writes characters that no font contains as code points.
     */
    public static String escaped(String text) {
        return PdfFonts.drawable(InvisibleCharacterFilter.of(text))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
