package se.budkavle.storage.meeting;

/** The way in which a meeting is held. */
public enum MeetingFormat {
    DIGITAL,
    PHYSICAL,
    HYBRID
}
