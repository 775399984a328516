/**
 * Exports meetings to people's own calendar programs, as files and as feeds. No other package uses the library ical4j.
 */
@NullMarked
package se.budkavle.bot.feature.calendar;

import org.jspecify.annotations.NullMarked;
