/** Calendar feeds for calendar programs, and the meetings' scheduled events in the chat server (Discord). */
@NullMarked
package se.budkavle.storage.calendar;

import org.jspecify.annotations.NullMarked;
