package se.budkavle.bot.feature.contact;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.contact.Contact.EndedBecause;

/**
 * A request to end a contact.
 *
 * @param networkId the network from whose register the contact is removed; null to end the contact in all registers
 * @param erase whether the contact's address and name are erased, too
 */
record EndContactRequest(String contactId, @Nullable String networkId, EndedBecause because, boolean erase) {}
