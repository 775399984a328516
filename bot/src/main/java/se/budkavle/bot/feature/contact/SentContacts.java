package se.budkavle.bot.feature.contact;

/** A file that someone says holds contacts of a network. */
record SentContacts(String networkId, String fileName, byte[] file) { }
