package se.budkavle.bot.feature.plan;

/**
 * Holds a passage or a row of a file that was not understood.
 *
 * @param number the number of its first line or row
 */
record UnparsedLine(int number, String text) {}
