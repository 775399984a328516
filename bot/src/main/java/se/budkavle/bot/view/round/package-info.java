/** Totals of the answers in status rounds, and charts of them, shared by the features that show them. */
package se.budkavle.bot.view.round;
