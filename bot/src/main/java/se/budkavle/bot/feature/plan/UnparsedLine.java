package se.budkavle.bot.feature.plan;

/**
 * A paragraph or table row of an imported file that could not be parsed.
 *
 * @param number the number of its first line or row in the file
 */
record UnparsedLine(int number, String text) {}
