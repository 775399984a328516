package se.budkavle.bot.rights;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Checks generated files and web pages that contain a hostile text full of markup. Records an error wherever the markup
 * takes effect, for example as a link or a formula.
 */
final class MarkupInjectionChecker {

    private static final Pattern CELL = Pattern.compile("<t(?: [^>]*)?>([^<]*)</t>");
    private static final Pattern LINE_OF_ICS = Pattern.compile("[A-Z][A-Z0-9-]*(?:;[A-Z-]+=[^:]*)?:.*");

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> shown = new TreeMap<>();

    /**
     * Returns the recorded errors: the files and web pages in which the markup takes effect or the text is not shown as
     * typed.
     */
    List<String> wrong() {
        return wrong;
    }

    /**
     * Returns the number of files that show the text, by kind of file, such as pdf. For web pages the kind is html. In
     * XLSX files, each worksheet or other part counts as a file.
     */
    Map<String, Integer> shown() {
        return shown;
    }

    void open(String where, String name, byte[] bytes) {
        try {
            switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
                case "xlsx" -> workbook(where, bytes);
                case "docx" -> document(where, bytes);
                case "pdf" -> pdf(where, bytes);
                case "ics" -> calendar(where, new String(bytes, StandardCharsets.UTF_8));
                case "csv" -> table(where, new String(bytes, StandardCharsets.UTF_8));
                case "json", "png", "zip", "db" -> {}
                default -> wrong.add(where + " has a file of an unknown kind, " + name);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(where + ": " + name, broken);
        }
    }

    void page(String where, String html) {
        count("html", html);
        none(where, html, "<b>x", "href=\"https://evil.example", "<code>k</code>", "<strong>fet</strong>");
    }

    private void workbook(String where, byte[] bytes) throws IOException {
        for (var part : parts(bytes).entrySet()) {
            if (part.getKey().startsWith("xl/")) {
                count("xlsx", part.getValue());
                none(where, part.getValue(), "<f>", "<f ", "<hyperlink", "evil.example/\"");
                CELL.matcher(part.getValue())
                        .results()
                        .map(cell -> cell.group(1))
                        .filter(text -> text.matches("(?s)\\s*[=+@-].*klick.*"))
                        .forEach(text -> wrong.add(where + " has a cell that may be a formula: " + text));
            }
        }
    }

    private void document(String where, byte[] bytes) throws IOException {
        for (var part : parts(bytes).entrySet()) {
            none(where, part.getValue(), "w:hyperlink", "w:instrText", "w:fldSimple", "TargetMode=\"External\"");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var words = new XWPFWordExtractor(document)) {
            asTyped("docx", where, words.getText());
        }
    }

    private void pdf(String where, byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            asTyped("pdf", where, new PDFTextStripper().getText(document));
            for (var page : document.getPages()) {
                if (page.getAnnotations().stream().anyMatch(one -> one instanceof PDAnnotationLink)) {
                    wrong.add(where + " has a link in its PDF");
                }
            }
        }
    }

    private void calendar(String where, String text) {
        var unfolded = text.replace("\r\n ", "").replace("\r\n\t", "");
        asTyped("ics", where, unfolded.replace("\\,", ",").replace("\\;", ";"));
        unfolded.lines()
                .filter(line -> !LINE_OF_ICS.matcher(line).matches())
                .forEach(line -> wrong.add(where + " has a line of its own in the calendar: " + line));
        none(where, text, "X-ALT-DESC", "ALTREP");
    }

    private void table(String where, String text) {
        count("csv", text);
        if (Pattern.compile("(?m)(?:^|[;,\"])\\s*[=+@-][^;,\"]*klick")
                .matcher(text)
                .find()) {
            wrong.add(where + " has a cell that may be a formula: " + text);
        }
    }

    /**
     * Records an error if the text of the file lacks characters of the typed text. Differences in white space are
     * allowed.
     */
    private void asTyped(String kind, String where, String text) {
        count(kind, text);
        var seen = text.replaceAll("\\s+", "");
        for (int at = seen.indexOf("klick"); at >= 0; at = seen.indexOf("klick", at + 1)) {
            if (at == 0 || !seen.startsWith("[klick](https://evil.example/)**fet**", at - 1)) {
                wrong.add(where + " shows in its " + kind + " " + text);
            }
        }
    }

    private void count(String kind, String text) {
        shown.merge(kind, text.contains("klick") ? 1 : 0, Integer::sum);
    }

    private void none(String where, String text, String... live) {
        for (var one : live) {
            if (text.contains(one)) {
                wrong.add(where + " has " + one + " in " + text);
            }
        }
    }

    private static Map<String, String> parts(byte[] bytes) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
