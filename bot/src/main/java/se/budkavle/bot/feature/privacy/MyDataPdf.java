package se.budkavle.bot.feature.privacy;

import static se.budkavle.bot.paper.PdfWriter.escaped;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.bot.paper.PdfWriter;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.privacy.PersonalDataReader.FoundRows;

/** Writes all stored data about a person as a readable PDF file. */
final class MyDataPdf {

    /** The maximum number of rows of one table that the PDF shows. The JSON file contains all rows. */
    private static final int MOST = 200;

    private static final String STYLE = "p { margin: 0 0 4pt 0; }";

    private MyDataPdf() {}

    static byte[] of(Person person, List<FoundRows> found, MyDataWords words, Phrase correct, Instant now) {
        var title = words.of(Phrase.of("privacy.title", person.name()));
        return PdfWriter.of(
                words.locale(),
                title,
                STYLE,
                "<h1>" + escaped(title) + "</h1>"
                        + paragraph(words.of(Phrase.of("privacy.made", now)))
                        + paragraph(words.of(Phrase.of("privacy.not-in-it")))
                        + found.stream().map(one -> section(one, words)).collect(Collectors.joining())
                        + "<h2>" + escaped(words.of(Phrase.of("privacy.correct"))) + "</h2>"
                        + paragraph(words.of(correct)));
    }

    private static String section(FoundRows found, MyDataWords words) {
        var lines = words.lines(found);
        int newest = Math.max(0, lines.size() - MOST);
        return "<h2>" + escaped(words.heading(found.place(), found.count())) + "</h2>"
                + (newest == 0 ? "" : paragraph(words.of(Phrase.of("privacy.more", newest))))
                + lines.subList(newest, lines.size()).stream()
                        .map(MyDataPdf::paragraph)
                        .collect(Collectors.joining());
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }
}
