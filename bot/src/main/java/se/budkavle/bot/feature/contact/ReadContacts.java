package se.budkavle.bot.feature.contact;

import java.util.List;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.ContactRevision.Told;

/**
 * What a file of contacts says.
 *
 * @param told    each address once
 * @param wrong   rows that are left out, and why
 * @param doubles rows with an address that a row above has
 */
record ReadContacts(List<Told> told, List<Wrong> wrong, List<Double> doubles) {

    record Wrong(int row, Phrase why) { }

    record Double(int row, int first) { }
}
