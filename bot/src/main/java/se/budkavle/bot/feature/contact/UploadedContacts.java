package se.budkavle.bot.feature.contact;

/** A file that a person has sent as a list of a network's contacts. */
record UploadedContacts(String networkId, String fileName, byte[] file) {}
