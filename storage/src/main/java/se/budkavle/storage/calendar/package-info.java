/** Whose calendars follow which meetings, and what the chat's own calendar was told. */
package se.budkavle.storage.calendar;
