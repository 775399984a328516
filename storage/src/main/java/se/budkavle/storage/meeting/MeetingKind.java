package se.budkavle.storage.meeting;

/**
 * Whether a meeting is an ordinary meeting or an event. For an event there are no standing agenda items and no
 * substitutes, and people come for themselves, not in a seat of their organisation.
 */
public enum MeetingKind {
    MEETING,
    EVENT
}
