package se.budkavle.storage.meeting;

/**
 * The kind of a meeting: an ordinary meeting or an event. An event has no standing agenda items and no substitutes.
 * People attend an event for themselves, not for their organisation.
 */
public enum MeetingKind {
    MEETING,
    EVENT
}
