/** Shows the follow-up: sums, a picture and a spreadsheet of what was answered. */
package se.budkavle.bot.feature.report;
