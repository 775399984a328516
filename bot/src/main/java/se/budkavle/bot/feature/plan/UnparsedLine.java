package se.budkavle.bot.feature.plan;

/**
 * Holds a paragraph or table row of an imported file that could not be parsed.
 *
 * @param number the number of the first line or row of the text in the file
 */
record UnparsedLine(int number, String text) {}
