package se.budkavle.storage.meeting;

/**
 * What kind of paper a network's minutes are: short notes, or formal minutes (protokoll) with a numbered paragraph (§)
 * for every item.
 */
public enum MinutesKind {
    NOTES,
    FORMAL
}
