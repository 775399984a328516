package se.budkavle.bot.feature.agenda;

import java.util.List;
import java.util.Locale;

/**
 * An agenda for print with all text in the reader's language; the PDF and the DOCX are both written from it.
 *
 * @param facts the lines under the title: association, day, kind of meeting, place
 * @param columns the headings of the five columns
 * @param sum the total time; empty for none
 */
record PrintableAgenda(
        Locale locale, String title, List<String> facts, List<String> columns, List<Section> sections, String sum) {

    record Section(String title, List<Row> rows) {}

    /** @param details the lines under the item's title */
    record Row(String number, String title, List<String> details, String presenter, String time, String purpose) {}
}
