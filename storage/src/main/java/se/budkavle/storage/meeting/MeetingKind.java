package se.budkavle.storage.meeting;

/**
 * Whether a meeting is an ordinary meeting or an event. An event has no standing agenda items, people do not fill seats
 * of the network there, and no substitutes are asked.
 */
public enum MeetingKind {
    MEETING,
    EVENT
}
