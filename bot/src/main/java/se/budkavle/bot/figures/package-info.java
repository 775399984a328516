/** Sums of what was answered in status rounds, and pictures of them, for every feature that shows some. */
package se.budkavle.bot.figures;
