package se.budkavle.bot.feature.contact;

/**
 * The contact file that a person has uploaded for a network's mailing list, stored until the person confirms the
 * import.
 */
record UploadedContacts(String networkId, String fileName, byte[] file) {}
