package se.budkavle.bot.feature.agenda;

import java.util.List;
import java.util.Locale;

/**
 * An agenda for printing, with all texts in the association's language. The PDF file and the DOCX file are both written
 * from this record.
 *
 * @param facts the lines under the title: the association, the day, the form of the meeting (such as digital) and the
 *     place
 * @param columns the headings of the five columns
 * @param sum the line with the total time; empty for none
 * @param documents the documents of the meeting as a whole, below the table
 * @param actions the network's open actions below the table
 * @param takenHome municipalities' answers about decisions that they carry out at home (in their own organisations),
 *     one table for each decision
 */
record PrintableAgenda(
        Locale locale,
        String title,
        List<String> facts,
        List<String> columns,
        List<Section> sections,
        String sum,
        Listing documents,
        Listing actions,
        List<Table> takenHome) {

    /**
     * Creates a printable agenda that has no documents, no open actions, and no decisions that municipalities carry out
     * at home.
     */
    PrintableAgenda(
            Locale locale, String title, List<String> facts, List<String> columns, List<Section> sections, String sum) {
        this(locale, title, facts, columns, sections, sum, Listing.NONE, Listing.NONE, List.of());
    }

    /** A list with a heading, such as the list of open actions. */
    record Listing(String title, List<String> lines) {

        static final Listing NONE = new Listing("", List.of());
    }

    /**
     * A table with municipalities' answers about one decision.
     *
     * @param decision the text of the decision
     * @param rows the cells of each row
     */
    record Table(String title, String decision, List<String> columns, List<List<String>> rows) {}

    record Section(String title, List<Row> rows) {}

    /**
     * A row of the printed table: one agenda item.
     *
     * @param details the lines below the item's title
     */
    record Row(String number, String title, List<String> details, String presenter, String time, String purpose) {}
}
