package se.budkavle.storage.meeting;

/**
 * The kind of a network's minutes: short notes, or formal minutes (protokoll) with a numbered paragraph (§) for every
 * agenda item.
 */
public enum MinutesKind {
    NOTES,
    FORMAL
}
