/** Calendar feeds for people's calendar programs, and the scheduled events of meetings in Discord. */
@NullMarked
package se.budkavle.storage.calendar;

import org.jspecify.annotations.NullMarked;
