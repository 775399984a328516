/** Meetings in people's own calendars and in the chat's. The only room that knows ical4j. */
package se.budkavle.bot.feature.calendar;
