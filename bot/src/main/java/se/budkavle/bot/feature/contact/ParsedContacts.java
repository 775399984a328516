package se.budkavle.bot.feature.contact;

import java.util.List;
import se.budkavle.bot.paper.SheetSelection;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.ContactImportChanges.ListedContact;

/**
 * The result of parsing a contact file.
 *
 * @param told the parsed contacts, each address only once
 * @param wrong the skipped rows, each with the reason
 * @param doubles the rows whose address already occurs in an earlier row
 * @param sheets the parsed sheets of the workbook
 */
record ParsedContacts(List<ListedContact> told, List<Wrong> wrong, List<DuplicateRow> doubles, SheetSelection sheets) {

    record Wrong(String row, Phrase why) {}

    record DuplicateRow(String row, String first) {}
}
