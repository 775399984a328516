package se.budkavle.bot.feature.contact;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.contact.Contact.EndedBecause;

/**
 * A stored request to end a contact, which waits for confirmation.
 *
 * @param networkId the network whose register loses the contact; null to end the contact in all registers
 * @param erase whether the contact's address and name are also erased
 */
record EndContactRequest(String contactId, @Nullable String networkId, EndedBecause because, boolean erase) {}
