package se.budkavle.bot.plan;

/**
 * A passage or a row that was not understood.
 *
 * @param number the line or row at which it begins
 */
record UnreadLine(int number, String text) {
}
