package se.budkavle.bot.feature.contact;

import java.util.List;
import se.budkavle.bot.paper.SheetSelection;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.ContactChanges.ListedContact;

/**
 * The contacts in a file.
 *
 * @param told the contacts, each address once
 * @param wrong the rows that are skipped, with the reason
 * @param doubles the rows whose address is in an earlier row
 * @param sheets the sheets of the workbook from which the contacts are read
 */
record ParsedContacts(List<ListedContact> told, List<Wrong> wrong, List<DuplicateRow> doubles, SheetSelection sheets) {

    record Wrong(int row, Phrase why) {}

    record DuplicateRow(int row, int first) {}
}
