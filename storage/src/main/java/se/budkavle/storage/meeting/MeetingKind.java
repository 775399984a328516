package se.budkavle.storage.meeting;

/**
 * The kind of a meeting: an ordinary meeting or an event. An event has no standing agenda items and no substitutes.
 * People who attend an event do not represent an organisation.
 */
public enum MeetingKind {
    MEETING,
    EVENT
}
