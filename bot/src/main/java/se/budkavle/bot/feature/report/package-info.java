/** Builds the report of a closed status round: a summary with charts, a PDF and a spreadsheet with all answers. */
@NullMarked
package se.budkavle.bot.feature.report;

import org.jspecify.annotations.NullMarked;
