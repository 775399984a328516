package se.budkavle.bot.feature.privacy;

/** A request to erase a person, stored until the user confirms it. */
record ErasureRequest(String personId) {}
