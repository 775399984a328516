/** Calendar feeds, and the meetings' events in the chat's own calendar. */
package se.budkavle.storage.calendar;
