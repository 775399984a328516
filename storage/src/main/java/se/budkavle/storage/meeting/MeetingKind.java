package se.budkavle.storage.meeting;

/** Tells a meeting of a network from an event, which has no standing items, counts no seats and asks no substitutes. */
public enum MeetingKind { MEETING, EVENT }
