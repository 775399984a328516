/**
 * Contains the calendar feeds for people's calendar programs, and the links from meetings to scheduled events in
 * Discord.
 */
@NullMarked
package se.budkavle.storage.calendar;

import org.jspecify.annotations.NullMarked;
