package se.budkavle.bot.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import se.budkavle.storage.VisibleText;

/** Writes HTML as PDF on A4: tagged for screen readers (PDF/UA), with title, language and its fonts in it; nothing is fetched from elsewhere. */
public final class PdfFile {

    /** The font of texts; list markers use the font of headings, which has the characters for all of them. */
    private static final String TEXT_FACE = "DejaVu Serif";

    private static final String HEADING_FACE = "DejaVu Sans";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String STYLE = """
            @page { size: A4; margin: 20mm 18mm;
              @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 9pt 'DejaVu Sans'; } }
            body { margin: 0; font-family: 'DejaVu Serif', 'DejaVu Sans'; font-size: 10.5pt; line-height: 1.35; color: #1a1a1a; }
            h1, h2, th { font-family: 'DejaVu Sans'; }
            h1 { font-size: 18pt; margin: 0 0 6pt 0; }
            h2 { font-size: 12pt; margin: 14pt 0 4pt 0; page-break-after: avoid; }
            p { margin: 0 0 2pt 0; orphans: 2; widows: 2; }
            h1, h2, p, th, td { word-wrap: break-word; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            tr, tbody.together { page-break-inside: avoid; }
            th, td { text-align: left; vertical-align: top; padding: 3pt 4pt; border-bottom: 0.5pt solid #8a8a8a; }
            th { font-size: 9pt; background-color: #eeeeee; }
            """;

    private static final PdfLetters LETTERS = new PdfLetters(font("DejaVuSans.ttf"));

    private PdfFile() {}

    static {
        // The library would log every step on standard error.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Returns a PDF of a document's body.
     *
     * @param style additional styles
     * @param body  well-formed HTML with its pictures as data addresses
     */
    public static byte[] of(Locale language, String title, String style, String body) {
        var file = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font("DejaVuSerifCondensed.ttf"), TEXT_FACE, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans.ttf"), HEADING_FACE, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans-Bold.ttf"), HEADING_FACE, 700, FontStyle.NORMAL, true)
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

    /** Returns the text escaped for HTML, without characters that XML does not allow or the font does not have. */
    public static String escaped(String text) {
        return LETTERS.drawn(CellText.legal(VisibleText.of(text)))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static InputStream font(String name) {
        return PdfFile.class.getResourceAsStream(FONTS + name);
    }
}
