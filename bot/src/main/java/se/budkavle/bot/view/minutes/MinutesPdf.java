package se.budkavle.bot.view.minutes;

import static se.budkavle.bot.paper.PdfWriter.escaped;

import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.bot.paper.PdfWriter;

/** Writes minutes as a PDF file. */
public final class MinutesPdf {

    private static final String STYLE =
            "h2 { margin-bottom: 2pt; } p { white-space: pre-wrap; } .kind { font-size: 9pt; }";

    private MinutesPdf() {}

    public static byte[] of(PrintableMinutes page) {
        return PdfWriter.of(
                page.locale(),
                page.title(),
                STYLE,
                "<h1>" + escaped(page.title()) + "</h1>" + paragraphs(page.facts())
                        + page.sections().stream()
                                .map(section ->
                                        "<h2>" + escaped(section.title()) + "</h2>" + paragraphs(section.paragraphs()))
                                .collect(Collectors.joining())
                        + "<p class=\"kind\">" + escaped(page.kind()) + "</p>");
    }

    private static String paragraphs(List<String> all) {
        return all.stream().map(one -> "<p>" + escaped(one) + "</p>").collect(Collectors.joining());
    }
}
