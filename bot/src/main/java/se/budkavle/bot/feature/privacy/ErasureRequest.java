package se.budkavle.bot.feature.privacy;

/** A request to erase a person's data, stored until the user confirms the request. */
record ErasureRequest(String personId) {}
