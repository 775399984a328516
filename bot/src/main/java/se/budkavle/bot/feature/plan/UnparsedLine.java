package se.budkavle.bot.feature.plan;

/**
 * A paragraph or table row of an imported file that could not be parsed.
 *
 * @param number the line number or row number in the file at which the text begins
 */
record UnparsedLine(int number, String text) {}
