package se.budkavle.bot.meeting;

import se.budkavle.storage.meeting.Series;

/**
 * A series that someone asks for; a single meeting is a series of one day.
 *
 * @param replaces the id of the series that ends where this one begins; null for none
 */
record PlannedSeries(Series series, String replaces) { }
