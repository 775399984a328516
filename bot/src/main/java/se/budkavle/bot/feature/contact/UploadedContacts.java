package se.budkavle.bot.feature.contact;

/** A file with contacts that a person has uploaded for a network's mail register. */
record UploadedContacts(String networkId, String fileName, byte[] file) {}
