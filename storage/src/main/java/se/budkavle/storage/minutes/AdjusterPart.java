package se.budkavle.storage.minutes;

/** As which of the two a person adjusts formal minutes: as the chair of the meeting or as the one who was chosen. */
public enum AdjusterPart {
    CHAIR,
    SECOND
}
