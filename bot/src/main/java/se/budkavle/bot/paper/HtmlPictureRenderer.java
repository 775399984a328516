package se.budkavle.bot.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Renders an HTML document as PNG pictures, as a mail program would show the document. Loads nothing from the internet.
 */
public final class HtmlPictureRenderer {

    private static final float DOTS_PER_INCH = 96;
    private static final int MOST_PAGES = 4;
    /**
     * The CSS of the rendered pages. A page is as wide as the text column of an email with its margins, and its height
     * fits on a screen. Pictures have a maximum width in pixels, because the renderer ignores percentages inside table
     * cells.
     */
    private static final String PAGE = "<style>@page { size: 680px 1400px; margin: 8px; } body, td, div { font-family: "
            + PdfFonts.SANS + " !important; } img { max-width: 560px !important; }</style></head>";

    private static final Pattern DOCTYPE = Pattern.compile("(?i)^\\s*<!doctype[^>]*>");
    private static final Pattern NEVER_CLOSED = Pattern.compile("<(meta|hr|br|img)\\b([^<>]*?)\\s*/?>");

    private HtmlPictureRenderer() {}

    static {
        // Disables the library's logging, because the library would write every step to standard error.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Returns the pictures as PNG.
     *
     * @param html an HTML document in which all elements are closed, except void elements such as br; its pictures are
     *     embedded as data URIs
     */
    public static List<byte[]> of(String html) {
        var closed = NEVER_CLOSED
                .matcher(DOCTYPE.matcher(PdfFonts.drawable(html)).replaceFirst(""))
                .replaceAll("<$1$2 />")
                .replace("</head>", PAGE);
        try (var document = Loader.loadPDF(pdf(closed))) {
            var pages = new PDFRenderer(document);
            var pictures = new ArrayList<byte[]>();
            for (int page = 0; page < Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
                pictures.add(png(pages.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB)));
            }
            return List.copyOf(pictures);
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be drawn", e);
        }
    }

    private static byte[] pdf(String html) throws IOException {
        var file = new ByteArrayOutputStream();
        PdfFonts.embed(new PdfRendererBuilder())
                .useUriResolver((base, address) -> address.startsWith("data:") ? address : null)
                .withHtmlContent(html, null)
                .toStream(file)
                .run();
        return file.toByteArray();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
