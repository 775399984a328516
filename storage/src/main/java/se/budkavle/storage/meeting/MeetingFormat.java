package se.budkavle.storage.meeting;

/** How a meeting is held: online (DIGITAL), in a place (PHYSICAL), or both (HYBRID). */
public enum MeetingFormat {
    DIGITAL,
    PHYSICAL,
    HYBRID
}
