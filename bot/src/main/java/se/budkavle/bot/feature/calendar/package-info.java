/** Exports meetings to people's own calendar programs, as files and as feeds; the only package that uses ical4j. */
package se.budkavle.bot.feature.calendar;
