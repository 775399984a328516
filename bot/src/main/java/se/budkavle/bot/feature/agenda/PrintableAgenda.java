package se.budkavle.bot.feature.agenda;

import java.util.List;
import java.util.Locale;

/**
 * An agenda for printing, with all texts in the association's language. The PDF file and the DOCX file are both written
 * from this record.
 *
 * @param facts the lines under the title: the association, the day, how people meet (such as digitally) and the place
 * @param columns the headings of the five columns
 * @param sum the line with the total time; empty for none
 * @param actions the network's open actions below the table
 */
record PrintableAgenda(
        Locale locale,
        String title,
        List<String> facts,
        List<String> columns,
        List<Section> sections,
        String sum,
        Actions actions) {

    /** Creates an agenda of a network without open actions. */
    PrintableAgenda(
            Locale locale, String title, List<String> facts, List<String> columns, List<Section> sections, String sum) {
        this(locale, title, facts, columns, sections, sum, new Actions("", List.of()));
    }

    /** The heading and the lines about the open actions; no lines if there are none. */
    record Actions(String title, List<String> lines) {}

    record Section(String title, List<Row> rows) {}

    /**
     * A row of the printed table: one agenda item.
     *
     * @param details the lines below the item's title
     */
    record Row(String number, String title, List<String> details, String presenter, String time, String purpose) {}
}
