/** Plans, moves, relocates, cancels and lists meetings and series of meetings. */
package se.budkavle.bot.feature.meeting;
