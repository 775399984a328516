package se.budkavle.bot.feature.privacy;

/** The request to erase a person, which waits for confirmation. */
record ErasureRequest(String personId) {}
