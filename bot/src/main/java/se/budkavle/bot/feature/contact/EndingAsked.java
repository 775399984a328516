package se.budkavle.bot.feature.contact;

import se.budkavle.storage.contact.Contact.EndedBecause;

/**
 * A request to end a contact.
 *
 * @param networkId the only register to remove it from; null for all registers
 * @param erase     whether its address and name are erased, too
 */
record EndingAsked(String contactId, String networkId, EndedBecause because, boolean erase) { }
