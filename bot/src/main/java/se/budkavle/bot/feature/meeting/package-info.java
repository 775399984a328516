/** Meetings: planned, moved, announced, answered, reminded of. */
package se.budkavle.bot.feature.meeting;
