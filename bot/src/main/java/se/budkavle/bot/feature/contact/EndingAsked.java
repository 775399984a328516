package se.budkavle.bot.feature.contact;

import se.budkavle.storage.contact.Contact.EndedBecause;

/**
 * That a contact is to end.
 *
 * @param networkId the only register that it is to leave; null for all
 * @param erase     whether address and name are to be erased, too
 */
record EndingAsked(String contactId, String networkId, EndedBecause because, boolean erase) { }
