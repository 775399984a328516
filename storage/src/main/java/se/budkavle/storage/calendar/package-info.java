/** Calendar feeds, and the meetings' events in the chat's own calendar. */
@NullMarked
package se.budkavle.storage.calendar;

import org.jspecify.annotations.NullMarked;
