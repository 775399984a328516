package se.budkavle.bot.view.minutes;

import se.budkavle.bot.paper.DocxWriter;

/** Writes minutes as a DOCX file, which people can edit and print. */
public final class MinutesDocx {

    private MinutesDocx() {}

    public static byte[] of(PrintableMinutes page) {
        var document = new DocxWriter(page.title(), page.locale()).title(page.title());
        page.facts().forEach(document::paragraph);
        for (var section : page.sections()) {
            document.section(section.title());
            section.paragraphs().forEach(document::paragraph);
        }
        return document.paragraph(page.kind()).bytes();
    }
}
