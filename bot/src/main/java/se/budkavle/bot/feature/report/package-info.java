/** Writes the report of a closed round: a summary with charts, a PDF and a spreadsheet with all answers. */
package se.budkavle.bot.feature.report;
