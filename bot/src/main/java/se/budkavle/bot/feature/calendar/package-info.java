/** Gives meetings to people's own calendar programs, as files and as feeds. The only package that knows ical4j. */
package se.budkavle.bot.feature.calendar;
