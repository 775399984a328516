/** Shows a person, on one page, everything that waits for an answer or an approval and what comes next. */
package se.budkavle.bot.feature.mine;
