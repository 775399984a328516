package se.budkavle.storage.minutes;

/** The role of an adjuster of formal minutes: the chair of the meeting, or the person chosen at the meeting. */
public enum AdjusterPart {
    CHAIR,
    SECOND
}
