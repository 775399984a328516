package se.budkavle.bot.feature.contact;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.contact.Contact.EndedBecause;

/**
 * A request to end a contact (send no more newsletters), stored until the user confirms it.
 *
 * @param networkId the network from whose mailing list the contact is removed; null to end the contact in all lists
 * @param because the reason for the end, for example that the contact asked for it
 * @param erase whether the contact's address and name are also erased
 */
record EndContactRequest(String contactId, @Nullable String networkId, EndedBecause because, boolean erase) {}
