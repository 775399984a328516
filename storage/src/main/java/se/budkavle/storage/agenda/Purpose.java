package se.budkavle.storage.agenda;

/** What an item is on the agenda for. */
public enum Purpose { INFORMATION, DISCUSSION, DECISION }
