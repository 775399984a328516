package se.budkavle.bot.feature.agenda;

import java.util.List;
import java.util.Locale;

/**
 * An agenda for print, every word said: what the PDF and the DOCX both show.
 *
 * @param facts   what stands under the title, one each on a line: association, day, place
 * @param columns the headings of the five columns
 * @param sum     the total time; empty for none
 */
record AgendaPage(Locale locale, String title, List<String> facts, List<String> columns, List<Section> sections,
        String sum) {

    record Section(String title, List<Row> rows) { }

    /** @param details what is said under the title, one each on a line */
    record Row(String number, String title, List<String> details, String presenter, String time, String purpose) { }
}
