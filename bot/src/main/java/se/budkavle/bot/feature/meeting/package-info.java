/** Plans, moves, places, cancels and lists meetings. */
package se.budkavle.bot.feature.meeting;
