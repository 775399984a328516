package se.budkavle.storage.agenda;

/** The purpose of an agenda item: to inform the participants, to discuss the item, or to decide on it. */
public enum ItemPurpose {
    INFORMATION,
    DISCUSSION,
    DECISION
}
