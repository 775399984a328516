package se.budkavle.bot.feature.contact;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.contact.Contact.EndedBecause;

/**
 * A command to end a contact (send no more newsletters), stored until the caller confirms it.
 *
 * @param networkId the network whose mail register loses the contact; null to end the contact in all registers
 * @param because why the contact ends, for example at the contact's own wish
 * @param erase whether the contact's address and name are also erased
 */
record EndContactRequest(String contactId, @Nullable String networkId, EndedBecause because, boolean erase) {}
