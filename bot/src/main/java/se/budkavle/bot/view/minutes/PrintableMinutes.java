package se.budkavle.bot.view.minutes;

import java.util.List;
import java.util.Locale;

/**
 * Minutes for printing, with all texts in the association's language. The PDF file and the DOCX file are both written
 * from this record.
 *
 * @param facts the lines under the title, such as day, place and who was present
 * @param kind the last line, which names the kind of document
 */
public record PrintableMinutes(Locale locale, String title, List<String> facts, List<Section> sections, String kind) {

    /** A section of the printed minutes: the title of an agenda item, and the paragraphs written about it. */
    public record Section(String title, List<String> paragraphs) {}
}
