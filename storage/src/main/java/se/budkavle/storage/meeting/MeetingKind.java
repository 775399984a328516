package se.budkavle.storage.meeting;

/** Distinguishes a meeting from an event, which has no standing items and no seats and asks no substitutes. */
public enum MeetingKind {
    MEETING,
    EVENT
}
