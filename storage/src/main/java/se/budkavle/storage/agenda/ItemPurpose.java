package se.budkavle.storage.agenda;

/** The purpose of an agenda item. */
public enum ItemPurpose {
    INFORMATION,
    DISCUSSION,
    DECISION
}
