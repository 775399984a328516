/**
 * Builds the report of a closed status round (questions about the state of activities): a summary with charts, a PDF
 * and a spreadsheet with all answers. Also builds the board paper, which is the board's summary of the status rounds.
 */
@NullMarked
package se.budkavle.bot.feature.report;

import org.jspecify.annotations.NullMarked;
