package se.budkavle.storage.meeting;

/** The format of a meeting: online (DIGITAL), at a place (PHYSICAL), or both (HYBRID). */
public enum MeetingFormat {
    DIGITAL,
    PHYSICAL,
    HYBRID
}
