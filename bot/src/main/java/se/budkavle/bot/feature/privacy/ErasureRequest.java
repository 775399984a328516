package se.budkavle.bot.feature.privacy;

/** A user's request to erase a person's data. The request is stored until the user confirms it. */
record ErasureRequest(String personId) {}
